import { invisibleCharacters } from '#app/language/normalise.ts';
import type { AnalysedComment } from './analyse.ts';
import type { Cluster } from './cluster.ts';

/** What a cluster is called, and what its comments have in common. */
export interface ClusterName {
  /** A readable phrase from the comments themselves. */
  readonly label: string;
  readonly keyphrases: readonly string[];
}

const longestPhrase = 4;
const longestPhraseCharacters = 60;
const keyphrasesKept = 5;
/** A phrase must be in this share of the cluster's comments, and in two at least, to speak for it. */
const leastShare = 0.06;
/** Each content word beyond the first makes a phrase this much better a name, if it is as common. */
const wordBonus = 1;
/** Words of a run of text may be parted by this and still make a phrase; punctuation parts phrases. */
const phraseGap = /^[\s'’\u200c-]{0,3}$/u;
/** Written without spaces between words. */
const unspaced: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja']);

/** How many comments of a language have each stem: what a cluster's words are compared with. */
export interface Background {
  readonly comments: number;
  readonly frequency: ReadonlyMap<string, number>;
}

export function backgroundOf(comments: readonly AnalysedComment[]): Background {
  const frequency = new Map<string, number>();
  for (const { words } of comments) {
    for (const stem of new Set(words.filter((word) => word.content).map((word) => word.stem))) {
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
  }
  return { comments: comments.length, frequency };
}

interface Phrase {
  readonly stems: readonly string[];
  readonly contentStems: readonly string[];
  comments: number;
  /** How often each way of writing it occurs. */
  readonly surfaces: Map<string, number>;
}

/** Runs of up to four words that begin and end with a content word and have no punctuation inside. */
function collectPhrases({ members }: Cluster): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const { comment } of members) {
    const { words, starts, ends, text } = comment;
    const seen = new Set<string>();
    for (let from = 0; from < words.length; from += 1) {
      if (words[from]?.content !== true) continue;
      for (let to = from; to < words.length && to < from + longestPhrase; to += 1) {
        if (to > from && !phraseGap.test(text.slice(ends[to - 1], starts[to]))) break;
        if (words[to]?.content !== true) continue;
        const surface = text.slice(starts[from], ends[to]);
        if (surface.length > longestPhraseCharacters) break;
        const run = words.slice(from, to + 1);
        const stems = run.map((word) => word.stem);
        const key = stems.join(' ');
        const contentStems = run.filter((word) => word.content).map((word) => word.stem);
        const phrase = phrases.get(key) ?? { stems, contentStems, comments: 0, surfaces: new Map<string, number>() };
        phrases.set(key, phrase);
        if (!seen.has(key)) phrase.comments += 1;
        seen.add(key);
        phrase.surfaces.set(surface, (phrase.surfaces.get(surface) ?? 0) + 1);
      }
    }
  }
  return [...phrases.values()];
}

/**
 * How well a phrase speaks for the cluster: its share of the comments, times how much more common its rarest word is
 * here than in all comments of the language, more for phrases than for words.
 */
function score(phrase: Phrase, size: number, background: Background): number {
  const share = phrase.comments / size;
  const rarest = Math.min(...phrase.contentStems.map((stem) => background.frequency.get(stem) ?? 1));
  const lift = share / (rarest / Math.max(1, background.comments));
  return share * Math.log(1 + lift) * (1 + wordBonus * (new Set(phrase.contentStems).size - 1));
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Fit to be shown anywhere: nothing invisible but the joiner that Persian needs, one kind of space, whole characters. */
const shown = (surface: string): string =>
  Array.from(surface.replace(loneSurrogate, '\ufffd'), (character) =>
    character !== '\u200c' && invisibleCharacters.test(character) ? '' : character,
  )
    .join('')
    .replace(/\s+/gu, ' ');

/** The most usual way of writing it; of equally usual ones the first by code unit. */
function surfaceOf({ surfaces }: Phrase): string {
  const [best] = [...surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return shown(best?.[0] ?? '');
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

function capitalised(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language === 'und' ? 'en' : language) + text.slice(first.length);
}

/**
 * Names a cluster by the phrase that speaks best for it; where only single words do, by the best two. The words are
 * the respondents' own, as most of them write them, in their own language.
 */
export function nameCluster(cluster: Cluster, language: string, background: Background): ClusterName {
  const size = cluster.members.length;
  const least = Math.max(2, Math.ceil(size * leastShare));
  const ranked = collectPhrases(cluster)
    .filter((phrase) => phrase.comments >= least || phrase.stems.length === 1)
    .map((phrase) => ({ phrase, value: score(phrase, size, background) }))
    .sort((a, b) => b.value - a.value || (a.phrase.stems.join(' ') < b.phrase.stems.join(' ') ? -1 : 1));
  const kept: Phrase[] = [];
  for (const { phrase } of ranked) {
    if (kept.length === keyphrasesKept) break;
    if (kept.some((other) => isPartOf(phrase.stems, other.stems) || isPartOf(other.stems, phrase.stems))) continue;
    kept.push(phrase);
  }
  const keyphrases = kept.map(surfaceOf);
  const [first, second] = kept;
  const single = first?.contentStems.length === 1 && second !== undefined;
  const joiner = unspaced.has(language) ? '、' : ' · ';
  const label = single ? `${keyphrases[0] ?? ''}${joiner}${keyphrases[1] ?? ''}` : (keyphrases[0] ?? '');
  return { label: capitalised(label, language), keyphrases };
}
