import type { SurveyTexts } from './assemble-survey.ts';

/** A text that says something else. */
export interface Reworded {
  readonly kind: 'reworded';
  readonly textId: string;
  /** In which languages; one that was added or taken away is among them. */
  readonly languages: readonly string[];
  readonly merges: true;
}

/** The texts that are in both versions and say something else, or are in other languages. */
export function reworded(older: SurveyTexts, newer: SurveyTexts): readonly Reworded[] {
  return Object.entries(newer).flatMap(([textId, text]): Reworded[] => {
    const former = older[textId];
    if (former === undefined) return [];
    const tags = [...new Set([...Object.keys(former), ...Object.keys(text)])];
    const languages = tags.filter((language) => former[language]?.text !== text[language]?.text);
    return languages.length === 0 ? [] : [{ kind: 'reworded', textId, languages, merges: true }];
  });
}
