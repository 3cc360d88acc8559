import type { FoundName } from './cued-names.ts';
import { gapAfter, isKnownName, mayFollowCue, type NameText } from './take-name.ts';

/** A dash, a new line or the end of a sentence in front of the last words of a text. */
const beforeSignature = /(?:[.!?] |[.!?,] ?-{1,2} ?|\n ?[-~*]{0,2} ?|^ ?-{1,2} ?)$/u;
const longestSignature = 3;

/** The name with which a text ends: “… — Amina”, or alone on the last line. Nothing says that it is one, so a person is asked. */
export function signatures(text: NameText): FoundName[] {
  const count = text.words.length;
  const last = text.words[count - 1];
  if (last === undefined || !/^[.!\s]{0,3}$/u.test(text.scanned.slice(last.end, last.end + 4))) return [];
  let from = count;
  while (from > 0 && count - from < longestSignature) {
    const word = text.words[from - 1];
    if (word === undefined || !(mayFollowCue(text, word) || (!word.cased && isKnownName(word)))) break;
    from -= 1;
    if (from === 0 || gapAfter(text, from - 1) !== ' ') break;
  }
  const first = text.words[from];
  if (first === undefined || from === 0) return [];
  const ahead = text.scanned.slice(Math.max(0, first.start - 4), first.start);
  return beforeSignature.test(ahead) ? [{ from, to: count, rule: 'signature', class: 'ask' }] : [];
}
