import { analyseComment, type AnalysedComment } from './analyse.ts';
import { distressCues } from './distress/cues.ts';
import { createLexicon } from './lexicon.ts';
import {
  compilePhrases,
  exactStep,
  phraseFinder,
  stepsOfPhrase,
  substringLanguages,
  withoutOverlaps,
  type PhraseSteps,
} from './phrase-finder.ts';

type Finder = (text: string) => boolean;

/** Compiling a list takes some milliseconds; a page of a comment waits for it once. */
const finders = new Map<string, Finder>();

/**
 * Whether a text may be hard to read: it has words about violence, suicide, abuse, deaths in war and the like. Where the
 * language could not be told, in any of the languages. It covers a text for a reader and does nothing else: to
 * cover one too many costs a tap.
 */
export function isDistressing(text: string, language: string): boolean {
  const tags = Object.hasOwn(distressCues, language) ? [language] : language === 'und' ? Object.keys(distressCues) : [];
  return tags.some((tag) => finderOf(tag)(text));
}

function finderOf(language: string): Finder {
  const known = finders.get(language);
  if (known !== undefined) return known;
  const made = compile(language);
  finders.set(language, made);
  return made;
}

function compile(language: string): Finder {
  const { cover, not } = distressCues[language] ?? { cover: [], not: [] };
  const lexicon = createLexicon(language);
  const inside = substringLanguages.has(language);
  const compiled = [...cover, ...not].map((written): PhraseSteps => {
    const exact = written.startsWith('=');
    const phrase = stepsOfPhrase(exact ? written.slice(1) : written, language, lexicon, inside);
    return { inside, steps: exact ? phrase.words.map(({ form }) => exactStep(form)) : phrase.steps };
  });
  const find = phraseFinder(compilePhrases(compiled), language);
  return (text) => {
    // Redaction was long before, and its tokens are passed over: nothing is looked for again.
    const comment: AnalysedComment = analyseComment({ id: '', text }, language, lexicon, []);
    const found = find(comment);
    // The longest phrase speaks, so that “killing time” has its say before “killing”.
    return withoutOverlaps(inside ? found.inside : found.words).some(({ phrase }) => phrase < cover.length);
  };
}
