import { analyseComment, type AnalysedComment } from '../analyse.ts';
import { createLexicon } from '../lexicon.ts';
import type { CodebookArea } from '../types.ts';

/** What a target is called, read as if somebody had written it. */
export interface TargetName {
  readonly comment: AnalysedComment;
  readonly target: number;
}

/** Labels come as card_arrival or science/technology too. */
const joiners = /[_/\-–—&+|]+/gu;

/**
 * Each target's label with its definition, in each of the languages that it has them in; a target with none of them
 * has its label in English or any language it has, and last its id. They stand in for a first example.
 */
export function nameComments(targets: readonly CodebookArea[], languages: readonly string[]): TargetName[] {
  return targets.flatMap((area, target) => {
    const own = languages.filter((language) => Object.hasOwn(area.label, language));
    const spoken =
      own.length > 0 ? own : [Object.hasOwn(area.label, 'en') ? 'en' : (Object.keys(area.label).sort()[0] ?? 'en')];
    return spoken.map((language) => {
      const texts = [area.label[language] ?? area.id, area.definition[language] ?? ''];
      const text = texts.join('. ').replace(joiners, ' ');
      const comment = analyseComment({ id: `${area.id} ${language}`, text }, language, createLexicon(language));
      return { comment, target };
    });
  });
}
