import { needsNote, standingOf } from '#app/domain/agreement/standing.ts';
import { LONGEST_DISSENT } from '#app/domain/dissent.ts';
import { withGaps } from '#app/domain/marked-text.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import type { AgreementOnTarget } from '#app/services/open-agreement-target.ts';
import { cardOf } from './agreement-view.server.ts';
import { plainTexts } from './comment-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, shownEntry, teamLanguage } from './shown-text.server.ts';

/** The page of one area or theme; `newId` names a dissent that may be written on it, so that sending it twice says it once. */
export function targetPage(open: AgreementOnTarget, args: MemberArgs, newId: string) {
  const { organization, language, member, may } = args;
  const { consultation, target, note, dissents, mayDissent } = open;
  const t = teamStrings(language);
  const among = teamLanguage(language);
  const speaking = { t, language: among, timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const card = cardOf({ target, figure: target.figure }, { speaking, pageLanguage: language, home });
  const name = shownEntry(plainTexts(target.name), language) ?? shown(target.id, 'en');
  const texts = note === null ? {} : plainTexts(note.text);
  const moment = (at: Date) => formatMoment(at, among, consultation.timeZone);
  return {
    ...{ back: `${home}/agreement`, name, mayNote: may('agreement.note') },
    title: `${name.text} – ${t('team:agreement.title')}`,
    card: { ...card, name: null, href: null, id: 'this', remarks: [] },
    needsNote: target.figure !== null && needsNote(standingOf(target.figure)),
    note:
      note === null
        ? null
        : {
            texts: Object.entries(texts).map(([tag, text]) => shown(text, tag)),
            written: t('team:agreement.note.writtenBy', {
              name: note.writer ?? t('team:agreement.formerMember'),
              at: moment(note.writtenAt),
            }),
          },
    noteForm: {
      ...{ basis: note?.writtenAt.toISOString() ?? '', en: texts['en'] ?? '', fr: texts['fr'] ?? '' },
      names: { en: languageName('en', among), fr: languageName('fr', among) },
      written: note !== null,
    },
    dissents: dissents.map(({ id, text, language: tag, madeAt, madeBy }) => ({
      ...{ id, text: shown(withGaps(text), tag), at: moment(madeAt), own: madeBy === member.userId },
      mayWithdraw: madeBy === member.userId || may('agreement.note'),
    })),
    dissentForm: mayDissent ? { id: newId, most: formatNumber(LONGEST_DISSENT, among) } : null,
  };
}
