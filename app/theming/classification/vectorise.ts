import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from '../analyse.ts';
import { columnOf, featureHashes, type FeatureSpace } from './feature-space.ts';
import { meaningOf, type MeaningSpace } from './meaning.ts';

/** A comment as numbers: the columns it has, ascending in no order, their values, and the mean of its word vectors. */
export interface CommentVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  /** Of length 0 where there are no word vectors; all zero for a language that has none. */
  readonly meaning: Float32Array;
}

/** What each word of a comment adds to a sum over its features. */
export type WordShares = (column: number, value: number) => void;

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
  const gramColumns = new Map<string, Uint32Array>();
  let touched = new Uint32Array(256);

  const gramsOf = (form: AnalysedComment['words'][number]): Uint32Array => {
    const known = gramColumns.get(form.form);
    if (known !== undefined) return known;
    if (gramColumns.size > 100_000) gramColumns.clear();
    const columns = Uint32Array.from(
      hashes
        .grams(form)
        .map((hash) => columnOf(space, hash))
        .filter((column) => column >= 0),
    );
    gramColumns.set(form.form, columns);
    return columns;
  };

  const pairColumn = ({ words: found }: AnalysedComment, place: number): number => {
    const first = found[place];
    const second = found[place + 1];
    return first === undefined || second === undefined ? -1 : columnOf(space, hashes.pair(first, second));
  };

  /** Counts the comment's features into `counts`; the caller sets them to zero again. */
  const count = (comment: AnalysedComment): Found => {
    let length = 0;
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
    comment.words.forEach((word, place) => {
      const single = columnOf(space, hashes.stem(word));
      if (single >= 0) add(single);
      const pair = pairColumn(comment, place);
      if (pair >= 0) add(pair);
      for (const column of gramsOf(word)) add(column);
    });
    const columns = touched.slice(0, length).sort();
    let ofWords = 0;
    let ofCharacters = 0;
    for (const column of columns) {
      const square = valueOf(column) ** 2;
      if (column < space.wordColumns) ofWords += square;
      else ofCharacters += square;
    }
    return { columns, wordLength: Math.sqrt(ofWords) || 1, characterLength: Math.sqrt(ofCharacters) || 1 };
  };

  const valueOf = (column: number): number => (1 + Math.log(counts[column] ?? 1)) * (space.idf[column] ?? 0);

  return {
    vectorise: (comment) => {
      const { columns, wordLength, characterLength } = count(comment);
      const values = new Float32Array(columns.length);
      columns.forEach((column, index) => {
        values[index] = valueOf(column) / (column < space.wordColumns ? wordLength : characterLength);
      });
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
        let sum = 0;
        const single = columnOf(space, hashes.stem(word));
        if (single >= 0) sum += shareOf(single);
        for (const column of gramsOf(word)) sum += shareOf(column);
        shares[place] = (shares[place] ?? 0) + sum;
        const pair = pairColumn(comment, place);
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
