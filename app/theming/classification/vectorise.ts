import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import type { WordType } from '../lexicon.ts';
import { columnOf, featureHashes, type FeatureSpace } from './feature-space.ts';
import { meaningOf, type MeaningSpace } from './meaning.ts';

/** A comment as numbers: the columns it has, in the order in which they first come, their values, and the mean of its word vectors. */
export interface CommentVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  /** Of length 0 where there are no word vectors; all zero for a language that has none. */
  readonly meaning: Float32Array;
}

export interface Vectoriser {
  readonly vectorise: (comment: AnalysedComment) => CommentVector;
  /**
   * What each word brings to the score of one target: the value of each feature times its weight, divided evenly among
   * the words that have the feature. Adds up to the score without its bias.
   */
  readonly contributions: (
    comment: AnalysedComment,
    columnWeight: (column: number) => number,
    meaningWeight: (dimension: number) => number,
  ) => Float64Array;
}

/** The columns of a word by itself and of its characters; -1: none. */
interface WordColumns {
  readonly single: number;
  readonly grams: Uint32Array;
}

/** Beyond so many words the memory of them starts anew. */
const cachedWords = 100_000;
/** 1 + ln(tf) for the counts that are common. */
const dampened = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

interface Found {
  readonly columns: Uint32Array;
  /** Length of the vector of words and of the vector of characters, before they are made one long. */
  readonly wordLength: number;
  readonly characterLength: number;
}

/**
 * Turns comments into vectors: term frequency, dampened to 1 + ln(tf), times inverse document frequency (Salton and
 * Buckley 1988), each of the two kinds made one long; and the mean of their word vectors (`meaning.ts`). Keeps scratch
 * memory of the size of the space, so one belongs to one thread.
 */
export function createVectoriser(
  space: FeatureSpace,
  meaning: MeaningSpace | null,
  words: WordVectors | null,
): Vectoriser {
  const hashes = featureHashes();
  const counts = new Uint32Array(space.columns);
  const ofWord = new Map<WordType, WordColumns>();
  let touched = new Uint32Array(256);
  let length = 0;

  const columnsOf = (word: WordType): WordColumns => {
    const known = ofWord.get(word);
    if (known !== undefined) return known;
    if (ofWord.size >= cachedWords) ofWord.clear();
    const grams = hashes.grams(word).map((hash) => columnOf(space, hash));
    const columns = {
      single: columnOf(space, hashes.stem(word)),
      grams: Uint32Array.from(grams.filter((column) => column >= 0)),
    };
    ofWord.set(word, columns);
    return columns;
  };

  const pairColumn = (words: readonly WordType[], place: number): number => {
    const first = words[place];
    const second = words[place + 1];
    return first === undefined || second === undefined ? -1 : columnOf(space, hashes.pair(first, second));
  };

  const add = (column: number): void => {
    const before = counts[column] ?? 0;
    counts[column] = before + 1;
    if (before > 0) return;
    if (length === touched.length) {
      const longer = new Uint32Array(touched.length * 2);
      longer.set(touched);
      touched = longer;
    }
    touched[length] = column;
    length += 1;
  };

  const valueOf = (column: number): number => {
    const count = counts[column] ?? 1;
    return (dampened[count] ?? 1 + Math.log(count)) * (space.idf[column] ?? 0);
  };

  /** Counts the comment's features into `counts`; the caller sets them to zero again. */
  const count = ({ words: found }: AnalysedComment): Found => {
    length = 0;
    for (let place = 0; place < found.length; place += 1) {
      const word = found[place];
      if (word === undefined) continue;
      const { single, grams } = columnsOf(word);
      if (single >= 0) add(single);
      const pair = pairColumn(found, place);
      if (pair >= 0) add(pair);
      for (const column of grams) add(column);
    }
    const columns = touched.slice(0, length);
    let words = 0;
    let characters = 0;
    for (let at = 0; at < length; at += 1) {
      const column = columns[at] ?? 0;
      const value = valueOf(column);
      if (column < space.wordColumns) words += value * value;
      else characters += value * value;
    }
    return { columns, wordLength: Math.sqrt(words) || 1, characterLength: Math.sqrt(characters) || 1 };
  };

  return {
    vectorise: (comment) => {
      const { columns, wordLength, characterLength } = count(comment);
      const values = new Float32Array(columns.length);
      for (let at = 0; at < columns.length; at += 1) {
        const column = columns[at] ?? 0;
        values[at] = valueOf(column) / (column < space.wordColumns ? wordLength : characterLength);
      }
      for (const column of columns) counts[column] = 0;
      return { columns, values, meaning: meaningOf(comment, meaning, words).vector };
    },
    contributions: (comment, columnWeight, meaningWeight) => {
      const { columns, wordLength, characterLength } = count(comment);
      const shares = new Float64Array(comment.words.length);
      const shareOf = (column: number): number =>
        (valueOf(column) / (column < space.wordColumns ? wordLength : characterLength) / (counts[column] ?? 1)) *
        columnWeight(column);
      comment.words.forEach((word, place) => {
        const { single, grams } = columnsOf(word);
        let sum = single >= 0 ? shareOf(single) : 0;
        for (const column of grams) sum += shareOf(column);
        shares[place] = (shares[place] ?? 0) + sum;
        const pair = pairColumn(comment.words, place);
        if (pair < 0) return;
        shares[place] = (shares[place] ?? 0) + shareOf(pair) / 2;
        shares[place + 1] = (shares[place + 1] ?? 0) + shareOf(pair) / 2;
      });
      for (const column of columns) counts[column] = 0;
      meaningOf(comment, meaning, words).addShares(shares, meaningWeight);
      return shares;
    },
  };
}
