import { normalise } from '#app/language/normalise.ts';
import { segmentWords } from '#app/language/segment.ts';
import { negationCues, type NegationCues } from './cue-lists.ts';

/** What a word or phrase does to its neighbours. */
export interface Effect {
  /** So many words after it, and before it, are denied. */
  readonly forward: number;
  readonly back: number;
  /** What lies between an opening and a closing word is denied. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** No denial reaches over it. */
  readonly parts: boolean;
}

/** A cue where it was found. */
export interface Cue {
  readonly effect: Effect;
  /** How many words it is. */
  readonly size: number;
  /** What of a single word is the cue, in code units of its form; the rest of the word is denied. Null: the whole word. */
  readonly affix: { readonly from: number; readonly to: number } | null;
}

export interface NegationMatcher {
  /** The longest cue that begins at a word. */
  readonly cueAt: (words: readonly { readonly form: string }[], at: number) => Cue | null;
}

/** As NegEx: five words (Chapman, Bridewell, Hanbury, Cooper and Buchanan 2001). */
const reachForward = 5;
/** A verb at the end denies its object and what qualifies it; the subject before them seldom. */
const reachBack = 4;
const idle: Effect = { forward: 0, back: 0, opens: false, closes: false, parts: false };
/** Arabic writes “and” and “so” joined to the next word. */
const joinedWords: Readonly<Record<string, string>> = { ar: 'وف' };
/** Forms whose cues are kept; a language uses some ten thousand in a day. */
const maximumKnownForms = 32_768;

interface Affix {
  readonly start: string;
  readonly end: string;
  readonly inside: string;
  readonly effect: Effect;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly effect: Effect;
}

const merged = (a: Effect, b: Effect): Effect => ({
  forward: Math.max(a.forward, b.forward),
  back: Math.max(a.back, b.back),
  opens: a.opens || b.opens,
  closes: a.closes || b.closes,
  parts: a.parts || b.parts,
});

/** What seems to deny comes first, then contrast: of two cues of one length the earlier is taken. */
function listsOf(cues: NegationCues): readonly { readonly list: string | undefined; readonly effect: Effect }[] {
  const [back, forward] = cues.reachAround ?? [reachBack, reachForward];
  return [
    { list: cues.seeming, effect: idle },
    { list: cues.contrast, effect: { ...idle, parts: true } },
    { list: cues.follows, effect: { ...idle, forward: reachForward } },
    { list: cues.precedes, effect: { ...idle, back: reachBack } },
    { list: cues.around, effect: { ...idle, back, forward } },
    { list: cues.opens, effect: { ...idle, opens: true } },
    { list: cues.closes, effect: { ...idle, closes: true } },
  ];
}

const overrules = ({ parts, forward, back, opens, closes }: Effect): boolean =>
  parts || (forward === 0 && back === 0 && !opens && !closes);

function affixIn(form: string, { start, end, inside }: Affix): { from: number; to: number } | null {
  if (inside !== '') {
    const from = form.indexOf(inside);
    return from < 0 ? null : { from, to: from + inside.length };
  }
  if (form.length < start.length + end.length || !form.startsWith(start) || !form.endsWith(end)) return null;
  // Of what stands around a word its beginning is shown.
  return start === '' ? { from: form.length - end.length, to: form.length } : { from: 0, to: start.length };
}

/** The words of a cue; what is elided (n') is one, though it stands before another word only. */
const formsOf = (literal: string, language: string): string[] =>
  literal.endsWith("'")
    ? [literal]
    : segmentWords(literal, language).map(({ start, end }) => literal.slice(start, end));

function compile(cues: NegationCues, language: string): NegationMatcher {
  const phrases = new Map<string, Phrase[]>();
  const affixes: Affix[] = [];
  const addPhrase = (forms: readonly string[], effect: Effect): void => {
    const [first, ...rest] = forms;
    if (first === undefined) return;
    const known = phrases.get(first) ?? [];
    phrases.set(first, known);
    const same = known.findIndex((other) => other.rest.join(' ') === rest.join(' '));
    const before = known[same];
    if (before === undefined) known.push({ rest, effect });
    else if (!overrules(before.effect)) known[same] = { rest, effect: merged(before.effect, effect) };
  };
  for (const { list, effect } of listsOf(cues)) {
    for (const written of list?.split(',') ?? []) {
      const plain = (text: string): string => normalise(text.trim(), language).text;
      const [start = '', ...others] = written.trim().split('*').map(plain);
      const literal = plain(written.replaceAll('*', ''));
      const forms = formsOf(literal, language);
      // Where words are not parted by spaces, a cue may turn out to be several.
      if (others.length === 0 || forms.length > 1) addPhrase(forms, effect);
      else
        affixes.push({ start, end: others.at(-1) ?? '', inside: others.length > 1 ? (others[0] ?? '') : '', effect });
    }
  }
  for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);

  const singleOf = (form: string): Cue | null => {
    for (const affix of affixes) {
      const found = affixIn(form, affix);
      if (found !== null)
        return { effect: affix.effect, size: 1, affix: found.to - found.from < form.length ? found : null };
    }
    return null;
  };
  interface Known {
    readonly phrases: readonly Phrase[];
    readonly single: Cue | null;
  }
  const knownForms = new Map<string, Known | null>();
  const lookUp = (form: string): Known | null => {
    const before = knownForms.get(form);
    if (before !== undefined) return before;
    const joined = joinedWords[language]?.includes(form.charAt(0)) === true ? phrases.get(form.slice(1)) : undefined;
    const own = phrases.get(form) ?? joined ?? [];
    const single = singleOf(form);
    const known = own.length === 0 && single === null ? null : { phrases: own, single };
    if (knownForms.size >= maximumKnownForms) knownForms.clear();
    knownForms.set(form, known);
    return known;
  };
  return {
    cueAt: (words, at) => {
      const known = lookUp(words[at]?.form ?? '');
      if (known === null) return null;
      const { single } = known;
      for (const { rest, effect } of known.phrases) {
        if (!rest.every((form, index) => words[at + 1 + index]?.form === form)) continue;
        if (rest.length === 0 && single !== null && overrules(single.effect)) return single;
        return { effect, size: 1 + rest.length, affix: null };
      }
      return single;
    },
  };
}

const matchers = new Map<string, NegationMatcher | null>();
/** Traditional characters are in the list beside the simplified ones. */
const sameCues: Readonly<Record<string, string>> = { 'zh-Hant': 'zh-Hans' };

/** A language's cues, ready to be looked for; null where it has none. */
export function negationMatcher(language: string): NegationMatcher | null {
  const known = matchers.get(language);
  if (known !== undefined) return known;
  const tag = sameCues[language] ?? language;
  const cues = Object.hasOwn(negationCues, tag) ? negationCues[tag] : undefined;
  const made = cues === undefined ? null : compile(cues, tag);
  if (matchers.size < 64) matchers.set(language, made);
  return made;
}
