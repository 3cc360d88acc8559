import type { FoundName } from './cued-names.ts';
import { beginsVietnameseName, gapAfter, isKnownName, mayBeName, type NameText, type WordSpan } from './take-name.ts';
import { isGivenName } from './given-names.ts';
import type { NameWord } from './words.ts';

/** A text of which more words than this share begin with a capital writes them for other reasons. */
const titleCaseShare = 0.5;
const sentenceEnd = /[.!?:;\n…"“”«»()\-*•]/u;

/** How words end that open a sentence with a capital and are no name: “Learning Excel”. */
const plainEnding = /(?:ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|s|er|or|ez|ar|ir|ción|mente|eur|euse|ique|aire)$/u;

/** Whose everyday words the list of words that are no names holds well enough to judge the first word of a sentence. */
const judgedLanguages: ReadonlySet<string> = new Set(['en', 'fr', 'es']);

/** Amharic and Tigrinya join “with”, “for”, “of” to the front of a name. */
const isKnownBehindPrefix = (word: NameWord): boolean =>
  isKnownName(word) || (/^[ከለየበንብ]/u.test(word.text) && isGivenName(word.text.slice(1), false));

/** Runs of neighbouring capitalised words, as far as a space alone stands between. */
function capitalRuns(text: NameText): WordSpan[] {
  const runs: WordSpan[] = [];
  for (let from = 0; from < text.words.length; from += 1) {
    if (text.words[from]?.capital !== true) continue;
    let to = from + 1;
    while (text.words[to]?.capital === true && gapAfter(text, to - 1) === ' ') to += 1;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

/**
 * Names without a cue: two or three words with capitals inside a sentence, none of which is of a place, a people or a
 * body; or two names that we know, side by side. A single one stays: it names nobody alone.
 */
export function bareNames(text: NameText): FoundName[] {
  const found: FoundName[] = [];
  const cased = text.words.filter((word) => word.cased);
  const capitals = cased.filter((word) => word.capital).length;
  const telling = capitals <= Math.max(3, cased.length * titleCaseShare);
  for (const run of capitalRuns(text)) {
    const first = text.words[run.from];
    if (first === undefined) continue;
    const opensSentence =
      run.from === 0 || sentenceEnd.test(gapAfter(text, run.from - 1)) || gapAfter(text, run.from - 1).length > 2;
    const second = text.words[run.from + 1];
    const pairOpens =
      run.to - run.from === 2 &&
      second !== undefined &&
      telling &&
      judgedLanguages.has(text.language ?? 'und') &&
      cased.length >= 5 &&
      !plainEnding.test(first.text) &&
      first.text.length > 3 &&
      second.text.length > 3;
    const from = opensSentence && !pairOpens && run.to - run.from > 1 && !isKnownName(first) ? run.from + 1 : run.from;
    const words = text.words.slice(from, run.to);
    if (words.length < 2 || words.length > 3) continue;
    const known = words.some(isKnownName);
    if (words.length === 3 && beginsVietnameseName(text, words[0])) {
      found.push({ from, to: run.to, rule: 'capitals', class: 'ask' });
      continue;
    }
    if (words.every((word) => mayBeName(text, word) && word.text.length > 2) && (known || telling))
      found.push({ from, to: run.to, rule: 'capitals', class: 'ask' });
  }
  for (let from = 0; from + 1 < text.words.length; from += 1) {
    const [first, second] = [text.words[from], text.words[from + 1]];
    if (first === undefined || second === undefined || first.capital || gapAfter(text, from) !== ' ') continue;
    if (!isKnownBehindPrefix(first) || !isKnownName(second)) continue;
    found.push({ from, to: from + 2, rule: 'known-pair', class: 'ask' });
    from += 1;
  }
  return found.sort((a, b) => a.from - b.from);
}
