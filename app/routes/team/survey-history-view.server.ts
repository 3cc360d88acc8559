import { slotId } from '#app/domain/survey-slots.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { ListedChange } from '#app/services/list-survey-changes.ts';
import { titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { slotName } from './survey-slot-name.server.ts';
import { counted } from './theming-view.server.ts';

/** Lines of the history in words. What was removed is called by the words that it had. */
export function changeViews(builder: SurveyBuilder, changes: readonly ListedChange[]) {
  const { t, language, timeZone } = builder.speaking;
  const known = new Map(changes.map((change) => [change.revision, change]));
  return changes.map((change) => ({
    revision: change.revision,
    what: said(builder, change, known),
    by: t('team:survey.historyPage.by', {
      name: change.by === '' ? t('team:survey.historyPage.former') : `\u2068${change.by}\u2069`,
      at: formatMoment(change.at, language, timeZone),
    }),
    undone: change.undoneBy !== null,
    undoable: change.undoneBy === null && change.kind !== 'publish',
  }));
}

function said(builder: SurveyBuilder, change: ListedChange, known: ReadonlyMap<number, ListedChange>): string {
  const { t, language } = builder.speaking;
  if (change.kind === 'publish')
    return t('team:survey.historyPage.did.publish', { version: formatNumber(change.version ?? 0, language) });
  if (change.kind === 'undo' && change.undoes !== null) {
    const number = formatNumber(change.undoes, language);
    const undone = known.get(change.undoes);
    if (undone === undefined || undone.kind === 'undo') return t('team:survey.historyPage.did.undoPlain', { number });
    return t('team:survey.historyPage.did.undo', { number, what: said(builder, undone, known) });
  }
  const { edit, texts } = change;
  if (edit !== null) return t(`team:survey.historyPage.did.${edit.do}`, { what: thingOf(builder, change) });
  return t('team:survey.historyPage.did.text', { what: textsNamed(builder, texts) });
}

/** The page or the question that an edit is about. */
function thingOf(builder: SurveyBuilder, { edit }: ListedChange): string {
  if (edit === null) return '';
  if ('question' in edit) {
    const key = typeof edit.question === 'string' ? edit.question : edit.question.key;
    return quoted(titleOf(builder, 'question', key).text);
  }
  if (!('section' in edit)) return '';
  const key = typeof edit.section === 'string' ? edit.section : edit.section.key;
  const own = builder.words(slotId.section(key));
  if (own !== null) return quoted(own.text);
  // A page with one question goes by it, also where the page is not in the survey any more.
  const [only] = typeof edit.section === 'object' && 'questions' in edit.section ? edit.section.questions : [];
  return quoted(
    only === undefined ? titleOf(builder, 'section', key).text : titleOf(builder, 'question', only.key).text,
  );
}

const LONGEST = 120;
const quoted = (text: string) => `\u2068${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}\u2069`;

/** The first text that was written, and how many more. */
function textsNamed(builder: SurveyBuilder, texts: ListedChange['texts']): string {
  const { t } = builder.speaking;
  const [first] = texts;
  if (first === undefined) return '';
  const [kind, key = ''] = first.textId.split(':');
  const name = slotName(builder, first.textId);
  const what = kind === 'question' ? `${quoted(titleOf(builder, 'question', key).text)} · ${name}` : name;
  const more = texts.length - 1;
  return more === 0 ? what : t('team:survey.historyPage.andMore', { what, ...counted(more, builder.speaking) });
}
