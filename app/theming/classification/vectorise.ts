import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import type { WordType } from '../lexicon.ts';
import { columnOf, featureHashes, type FeatureSpace } from './feature-space.ts';
import { createMeaning, type Meaning, type MeaningSpace } from './meaning.ts';
import { rememberWords } from './remember-words.ts';

/** A comment as numbers: the columns that it has, their values, and the mean of its word vectors. */
export interface CommentVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  /** Of length 0 where there are no word vectors; all zero for a language that has none. */
  readonly meaning: Float32Array;
}

/** A word's character n-grams: each column once, its value the count × the inverse document frequency. */
export interface CharacterVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly square: number;
}

/** A feature of words, one or two, with its value in this comment and the places of its words. */
export interface WordFeature {
  readonly column: number;
  value: number;
  /** Of the first word of each occurrence; a pair's second is the next. */
  readonly places: number[];
  readonly pair: boolean;
}

/** A word with all its occurrences, and what its characters are multiplied by in this comment. */
export interface DistinctWord {
  readonly word: WordType;
  factor: number;
  readonly places: number[];
}

/** A comment taken apart, so that each number can be led back to words. */
export interface CommentParts {
  readonly features: readonly WordFeature[];
  readonly distinct: readonly DistinctWord[];
  readonly meaning: Meaning;
}

export interface Vectoriser {
  readonly takeApart: (comment: AnalysedComment) => CommentParts;
  readonly charactersOf: (word: WordType) => CharacterVector;
  readonly vectorise: (comment: AnalysedComment) => CommentVector;
}

/** Column by column in rising order, what comes twice added up. */
function addUp(
  entries: readonly { readonly column: number; readonly value: number }[],
): Omit<CommentVector, 'meaning'> {
  const sums = new Map<number, number>();
  for (const { column, value } of entries) sums.set(column, (sums.get(column) ?? 0) + value);
  const columns = Uint32Array.from(sums.keys()).sort();
  return { columns, values: Float32Array.from(columns, (column) => sums.get(column) ?? 0) };
}

const dampened = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/**
 * Turns comments into vectors of three parts. Words and pairs of words: frequency dampened to 1 + ln(tf), times inverse
 * document frequency (Salton and Buckley 1988), made one long. Characters: the sum of each distinct word's n-grams,
 * dampened word by word, divided by the length that it has when no two words share any; so that what a word's characters
 * bring to a score is worked out once per word and model. And the mean of the word vectors (`meaning.ts`).
 */
export function createVectoriser(
  space: FeatureSpace,
  meaning: MeaningSpace | null,
  words: WordVectors | null,
): Vectoriser {
  const hashes = featureHashes();
  const meaningOf = createMeaning(meaning, words);
  const idfOf = (column: number): number => space.idf[column] ?? 0;
  const singleColumn = rememberWords((word) => columnOf(space, hashes.stem(word)));
  const charactersOf = rememberWords((word): CharacterVector => {
    const columns = hashes.grams(word).map((hash) => columnOf(space, hash));
    const vector = addUp(columns.filter((column) => column >= 0).map((column) => ({ column, value: idfOf(column) })));
    return { ...vector, square: vector.values.reduce((sum, value) => sum + value * value, 0) };
  });

  const takeApart = (comment: AnalysedComment): CommentParts => {
    const features = new Map<number, WordFeature>();
    const distinct = new Map<WordType, DistinctWord>();
    const add = (column: number, place: number, pair: boolean): void => {
      const before = features.get(column);
      if (before === undefined) features.set(column, { column, value: 0, places: [place], pair });
      else before.places.push(place);
    };
    comment.words.forEach((word, place) => {
      const single = singleColumn(word);
      if (single >= 0) add(single, place, false);
      const next = comment.words[place + 1];
      const pair = next === undefined ? -1 : columnOf(space, hashes.pair(word, next));
      if (pair >= 0) add(pair, place, true);
      const before = distinct.get(word);
      if (before === undefined) distinct.set(word, { word, factor: 0, places: [place] });
      else before.places.push(place);
    });
    let ofWords = 0;
    for (const feature of features.values()) {
      feature.value = dampened(feature.places.length) * idfOf(feature.column);
      ofWords += feature.value * feature.value;
    }
    let ofCharacters = 0;
    for (const one of distinct.values()) {
      one.factor = dampened(one.places.length);
      ofCharacters += one.factor * one.factor * charactersOf(one.word).square;
    }
    const wordScale = 1 / (Math.sqrt(ofWords) || 1);
    const characterScale = 1 / (Math.sqrt(ofCharacters) || 1);
    for (const feature of features.values()) feature.value *= wordScale;
    for (const one of distinct.values()) one.factor *= characterScale;
    return {
      features: [...features.values()],
      distinct: [...distinct.values()],
      meaning: meaningOf(comment),
    };
  };

  return {
    takeApart,
    charactersOf,
    vectorise: (comment) => {
      const parts = takeApart(comment);
      const entries: { column: number; value: number }[] = [...parts.features];
      for (const { word, factor } of parts.distinct) {
        const { columns, values } = charactersOf(word);
        columns.forEach((column, at) => entries.push({ column, value: factor * (values[at] ?? 0) }));
      }
      return { ...addUp(entries), meaning: parts.meaning.vector };
    },
  };
}
