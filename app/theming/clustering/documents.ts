import type { AnalysedComment } from '../analyse.ts';

/** A comment's words as clustering sees them. Comments with the same words are one document. */
export interface ThemeDocument {
  /** Places of its comments in the list that was given. */
  readonly comments: number[];
  /** Stems of all its words, stop words too. */
  readonly stems: readonly string[];
  /** Stems of its content words and of pairs of content words that stand together. */
  readonly terms: readonly string[];
  /** Stems of its content words. */
  readonly content: readonly string[];
  /** Its content words as they are compared. */
  readonly forms: readonly string[];
  /** All its words as they are compared. */
  readonly all: readonly string[];
}

/** Of a long comment the first so many words are clustered: more would not change what it is about. */
const mostWords = 400;

export function documentOf({ words }: AnalysedComment, comments: number[]): ThemeDocument {
  const read = words.length > mostWords ? words.slice(0, mostWords) : words;
  const terms: string[] = [];
  read.forEach((word, index) => {
    if (!word.content) return;
    terms.push(word.stem);
    const next = read[index + 1];
    if (next?.content === true) terms.push(`${word.stem} ${next.stem}`);
  });
  const content = read.filter((word) => word.content);
  return {
    comments,
    stems: read.map((word) => word.stem),
    all: read.map((word) => word.form),
    content: content.map((word) => word.stem),
    forms: content.map((word) => word.form),
    terms,
  };
}

/** FNV-1a over UTF-16 code units with a final mix: a number that looks drawn at random, the same for the same text. */
function drawn(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) | 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * The distinct documents among the comments, at most `most` of them, in an order that depends on their words and the
 * seed alone. Those with the lowest draw are kept (bottom-k sampling), so that a few comments more or less hardly
 * change the sample. Documents without a content word are left out.
 */
export function distinctDocuments(comments: readonly AnalysedComment[], most: number, seed: number): ThemeDocument[] {
  const places = new Map<string, number[]>();
  comments.forEach(({ words }, index) => {
    const read = words.slice(0, mostWords);
    if (!read.some((word) => word.content)) return;
    const signature = read.map((word) => word.stem).join(' ');
    const same = places.get(signature);
    if (same === undefined) places.set(signature, [index]);
    else same.push(index);
  });
  const draws = Array.from(places, ([signature, same]) => ({ signature, same, draw: drawn(signature, seed) }));
  draws.sort((a, b) => a.draw - b.draw || (a.signature < b.signature ? -1 : 1));
  return draws.slice(0, most).flatMap(({ same }) => {
    const first = comments[same[0] ?? 0];
    return first === undefined ? [] : [documentOf(first, same)];
  });
}
