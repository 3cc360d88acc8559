import type { WordVectors } from '#app/language/word-vectors.ts';
import type { CodebookArea } from '#app/theming/types.ts';

/** What passes between the harness (`evaluate.ts`) and what it measures (`assign.ts`, `discover.ts`, `detect.ts`). */

/** `earlier`: of a consultation before this one, whose decisions teach for less and whose texts are not looked at. */
export const splits = ['train', 'test', 'earlier'] as const;

/** A labelled text of a data file. Rows without a split count as test. */
export interface EvaluationRow {
  readonly text: string;
  /** None for a text that has none; one where the file has `label`. */
  readonly labels: readonly string[];
  /** Canonical tag; `und` where the file says none. */
  readonly lang: string;
  readonly split: (typeof splits)[number];
}

/** What the labels are learnt from. Absent both `shots` and `reviewed`: from every train row. */
export interface AssignRequest {
  /** Whether a text may have several labels: the file has `labels`, not `label`. */
  readonly multiLabel: boolean;
  /** Areas whose id is a label of the file where they name one; empty: none was given. */
  readonly codebook: readonly CodebookArea[];
  /** So many train rows per label, drawn with `seed`; 0: none. */
  readonly shots?: number;
  /** So many train rows: the first ones (`given`), or those that the pipeline asks for (`active`); 0: none. */
  readonly reviewed?: number;
  readonly order: 'given' | 'active';
  /** What an earlier row counts beside a decision; 0: it is left out; absent: what the pipeline gives it. */
  readonly earlierWeight?: number;
  /** Null where the package that they are made from is not installed. */
  readonly words: WordVectors | null;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface AssignOutcome {
  /** Every label of the file and of the codebook. */
  readonly labels: readonly string[];
  readonly multiLabel: boolean;
  /** Per test row, in their order: places in `labels`. */
  readonly truth: readonly (readonly number[])[];
  readonly predicted: readonly (readonly number[])[];
  /** Per test row: a score per label, higher for likelier. */
  readonly scores: readonly Float64Array[];
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface DiscoverRequest {
  /** How many clusters to find; absent: the pipeline chooses. */
  readonly clusters?: number;
  readonly words: WordVectors | null;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface DiscoverOutcome {
  /** Per row. */
  readonly truth: readonly string[];
  /** Per row: its cluster, or -1 where it was left alone. */
  readonly found: readonly number[];
  /** As `found`, with each row that was left alone in the cluster nearest to it. */
  readonly nearest?: readonly number[];
  /** Clusters found. */
  readonly number: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface DetectRequest {
  /** Of each text the first so many words (of Chinese, twice as many characters); absent: all of it. */
  readonly words?: number;
  readonly seed: number;
}

export interface DetectOutcome {
  /** Per row: canonical language tags, `und` for "cannot tell". */
  readonly truth: readonly string[];
  readonly predicted: readonly string[];
  /** Per row, 0 to 1. */
  readonly confidences: readonly number[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Figures about Heard's own labelled set; what else it holds goes into the report as it is. */
export interface RedactionOutcome {
  /** Labelled texts. */
  readonly items: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly [figure: string]: unknown;
}
