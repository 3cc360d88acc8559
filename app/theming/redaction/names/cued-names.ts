import { isGivenName } from './given-names.ts';
import { cuePhrases, cuesCount, type CuePhrase, type CueRole } from './phrases.ts';
import {
  gapAfter,
  isKnownName,
  mayBeName,
  nameAfterSureCue,
  nameAfterUnsureCue,
  type NameText,
  type WordSpan,
} from './take-name.ts';

export interface FoundName extends WordSpan {
  readonly rule: string;
  readonly class: 'remove' | 'ask';
}

const joint = /^(?: |' | ' |\n| ?['"«“„(:,-] ?| - |, ?| ?: ?"?)$/u;
const colon = /^ ?[:=-] ?"?$/u;
const plainGap = /^[ \n']$/u;

/** Whether the phrase stands at a word. */
function standsAt(text: NameText, at: number, { words }: CuePhrase): boolean {
  return words.every(
    (word, index) =>
      text.words[at + index]?.text === word && (index === 0 || plainGap.test(gapAfter(text, at + index - 1))),
  );
}

/** Before `from`, one or two words that make a name (“… is my name”). */
function nameBefore(text: NameText, cueAt: number): WordSpan | null {
  const last = cueAt - 1;
  const word = text.words[last];
  if (word === undefined || !plainGap.test(gapAfter(text, last))) return null;
  if (word.cased) {
    if (!mayBeName(text, word)) return null;
    const before = text.words[last - 1];
    const two = before !== undefined && gapAfter(text, last - 1) === ' ' && mayBeName(text, before);
    return { from: two ? last - 1 : last, to: cueAt };
  }
  const before = text.words[last - 1];
  const two = before !== undefined && gapAfter(text, last - 1) === ' ' && isKnownName(before);
  return { from: two ? last - 1 : last, to: cueAt };
}

/** A signature: after “thanks”, a name of at most three words, and then nothing. */
function signature(text: NameText, from: number, cueLanguage: string): WordSpan | null {
  const name = nameAfterUnsureCue(text, from, cueLanguage, 'unsure');
  if (name === null || name.to - name.from > 3) return null;
  const end = text.words[name.to - 1]?.end ?? 0;
  return /^[.!\s]{0,3}(?:$|\n|\ufffc)/u.test(text.scanned.slice(end, end + 5)) ? name : null;
}

const sureRoles: ReadonlySet<CueRole> = new Set(['sure', 'field', 'after', 'title', 'profession', 'closing']);

function nameBeside(text: NameText, at: number, phrase: CuePhrase): WordSpan | null {
  const from = at + phrase.words.length;
  const gap = gapAfter(text, from - 1);
  switch (phrase.role) {
    case 'sure':
      return joint.test(gap) && !gap.includes(',') ? nameAfterSureCue(text, from, phrase.language) : null;
    case 'field':
      return colon.test(gap) ? nameAfterUnsureCue(text, from, phrase.language, 'title') : null;
    case 'after':
      return nameBefore(text, at);
    case 'honorific': {
      const word = text.words[at - 1];
      return word !== undefined && gapAfter(text, at - 1) === ' ' && isKnownName(word)
        ? { from: at - 1, to: at }
        : null;
    }
    case 'title':
    case 'profession':
      return /^(?:\.? ?| )$/u.test(gap) ? nameAfterUnsureCue(text, from, phrase.language, phrase.role) : null;
    case 'relation':
      return joint.test(gap) ? nameAfterUnsureCue(text, from, phrase.language, 'relation') : null;
    case 'unsure':
      return joint.test(gap) && gap.trim() !== ',' ? nameAfterUnsureCue(text, from, phrase.language, 'unsure') : null;
    case 'closing':
      return /^[,.!; -]{0,3}[ \n,-]\s?$/u.test(gap) ? signature(text, from, phrase.language) : null;
  }
}

/** Arabic and Persian join “and” to the front of a word, Amharic and Tigrinya “for”, “of”, “with”. */
const withoutPrefix = (word: string): string =>
  /^(?:[وف]\p{L}{3}|[ለየከበንብ]\p{L}{2})/u.test(word) ? word.slice(1) : word;

const prefixed = /^[وفለየከበንብ]/u;

const conjunctions: ReadonlySet<string> = new Set('and et y at و और ਅਤੇ ਤੇ та і й и va iyo እና ን und'.split(' '));

/** “My sons Ahmed and Omar”: the second of two. */
function anotherName(text: NameText, at: number, cueLanguage: string): WordSpan | null {
  const word = text.words[at];
  // Arabic joins “and” to the name.
  if (word?.text.startsWith('و') && isGivenName(word.text.slice(1), false) && gapAfter(text, at - 1) === ' ')
    return { from: at, to: at + 1 };
  const joined = conjunctions.has(word?.text ?? '') && gapAfter(text, at - 1) === ' ' && gapAfter(text, at) === ' ';
  return joined ? nameAfterUnsureCue(text, at + 1, cueLanguage, 'unsure') : null;
}

/** Names beside cues. */
export function cuedNames(text: NameText): FoundName[] {
  const found: FoundName[] = [];
  let next = 0;
  for (const [at, word] of text.words.entries()) {
    const phrases =
      cuePhrases.get(word.text) ?? (prefixed.test(word.text) ? cuePhrases.get(withoutPrefix(word.text)) : undefined);
    if (phrases === undefined || at < next) continue;
    for (const phrase of phrases) {
      const counts = cuesCount(phrase.language, text.language);
      if (!counts || !(phrase.words.length === 1 || standsAt(text, at, phrase))) continue;
      const name = nameBeside(text, at, phrase);
      if (name === null) continue;
      const known = text.words.slice(name.from, name.to).some(isKnownName);
      const cased = text.words[name.from]?.cased ?? false;
      const sure = sureRoles.has(phrase.role) && (phrase.role !== 'title' || cased || known);
      found.push({ ...name, rule: phrase.role, class: sure ? 'remove' : 'ask' });
      next = name.to;
      const other =
        phrase.role === 'relation' || phrase.role === 'unsure' ? anotherName(text, next, phrase.language) : null;
      if (other !== null) {
        found.push({ ...other, rule: phrase.role, class: 'ask' });
        next = other.to;
      }
      break;
    }
  }
  return found;
}
