import type { DifferView, DifferWords } from '#app/components/differ/differ-view.ts';
import { markText, withGaps } from '#app/domain/marked-text.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { OpenDifference } from '#app/services/open-difference.ts';
import { plainTexts } from './comment-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, shownEntry, shownText } from './shown-text.server.ts';

/** A comment on which readers differ as its page shows it; `home` is the address of its consultation. */
export function differView(open: OpenDifference, language: string, home: string): DifferView {
  const t = teamStrings(language);
  const nameOf = (target: OpenDifference['targets'][number]) =>
    shownEntry(plainTexts(target.name), language) ?? shown(target.id, 'en');
  const names = new Map(open.targets.map((target) => [target.id, nameOf(target).text]));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { decision } = open;
  return {
    question: open.question === null ? null : shownText(open.question, language),
    words: [
      wordsView({ text: open.redactedText, language: open.language, origin: null }, language),
      ...open.translations.map((translation) => wordsView(translation, language)),
    ],
    ...{ covered: open.distressing, debrief: open.debrief, mayDecide: open.mayDecide },
    targets: open.targets.map((target) => ({
      ...{ id: target.id, name: nameOf(target), views: target.views, isTheme: target.id.startsWith('theme:') },
      definition: shownEntry(plainTexts(target.definition), language),
      draft: target.draftLanguages.includes(language),
      ...{ about: target.decided?.about ?? null, kind: target.decided?.kind ?? null },
      dissentAt: `${home}/agreement/${encodeURIComponent(target.id)}#dissent`,
    })),
    hidden: { revision: open.revision, said: open.said, basis: decision?.at.toISOString() ?? '' },
    decision:
      decision === null
        ? null
        : {
            by: t('review:differ.decidedBy', {
              name: decision.by ?? t('review:differ.formerMember'),
              at: formatMoment(decision.at, language, open.consultation.timeZone),
            }),
            reason: shown(withGaps(decision.reason), decision.language),
            readers: decision.readers.map(({ name, yes }) => {
              const said = yes.flatMap((id) => names.get(id) ?? []);
              const who = { name: name ?? t('review:differ.formerMember') };
              return said.length === 0
                ? t('review:differ.readerNo', who)
                : t('review:differ.readerYes', { ...who, targets: list.format(said) });
            }),
          },
  };
}

function wordsView(
  { text, language: tag, origin }: { text: string; language: string | null; origin: DifferWords['origin'] },
  pageLanguage: string,
): DifferWords {
  const pieces = markText(text, []);
  if (tag === null) return { language: 'und', direction: 'auto', languageName: null, pieces, origin };
  return { language: tag, direction: directionOf(tag), languageName: languageName(tag, pageLanguage), pieces, origin };
}
