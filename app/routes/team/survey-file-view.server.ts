import type { FileRefused, ImportPreview, SurveySize } from '#app/services/import-survey.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { languageName } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** So many keys are named; the rest is counted. */
const KEYS_NAMED = 30;

/** What is wrong with a file, a line each, with its place. */
export function faultTexts({ faults, count }: FileRefused, { t, language }: Speaking) {
  const lines = faults.map(({ fault, path, values }) => {
    const value = (name: string) => `\u2068${values[name] ?? ''}\u2069`;
    const [line, column, name] = [value('line'), value('column'), value('name')];
    const [format, allowed, type] = [value('format'), value('allowed'), value('type')];
    const [most, least] = [value('most'), value('least')];
    return {
      path,
      text: t(`team:surveyFile.faults.${fault}`, { line, column, name, format, allowed, type, most, least }),
    };
  });
  const more = count - faults.length;
  return {
    lines,
    more: more > 0 ? t('team:surveyFile.moreFaults', { count: more, number: formatNumber(more, language) }) : null,
  };
}

/** What a file would replace: a line for each thing that is counted, and the keys that would go. */
export function previewView(preview: ImportPreview, { t, language }: Speaking) {
  const { before, after, gone, retyped, audience } = preview;
  const number = (count: number) => formatNumber(count, language);
  const named = (keys: readonly string[]) => ({
    keys: keys.slice(0, KEYS_NAMED),
    more: keys.length > KEYS_NAMED ? number(keys.length - KEYS_NAMED) : null,
  });
  const row = (name: string, count: (of: SurveySize) => number) => ({
    ...{ name, before: number(count(before)), after: number(count(after)) },
  });
  const languages = [...new Set([...before.texts.keys(), ...after.texts.keys()])];
  return {
    rows: [
      row(t('team:surveyFile.sections'), (of) => of.sections),
      row(t('team:surveyFile.questions'), (of) => of.questions),
      row(t('team:surveyFile.pictures'), (of) => of.pictures),
      ...languages.map((tag) =>
        row(t('team:surveyFile.textsIn', { language: languageName(tag, language) }), (of) => of.texts.get(tag) ?? 0),
      ),
    ],
    gone: named(gone),
    retyped: named(retyped),
    audience,
    seen: String(preview.revision),
  };
}
