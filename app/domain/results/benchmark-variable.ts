/** One group of a variable, with every word that a file may have for it. */
export interface BenchmarkGroup {
  readonly key: string;
  /** Its labels, in all languages; the key need not be among them. */
  readonly labels: readonly string[];
}

/** Something that the population can be told by: the language, or a field of an about-you question. */
export interface BenchmarkVariable {
  /** `language`, or the key of the field. */
  readonly key: string;
  /** What it is called, in all languages. */
  readonly names: readonly string[];
  readonly groups: readonly BenchmarkGroup[];
  /** A person can be in several groups: the shares may add up to more than everybody. */
  readonly several: boolean;
}

/** The variable whose groups are languages: any language may be told, whether or not the consultation offers it. */
export const LANGUAGE_VARIABLE = 'language';

/** The groups of one variable as a file gives them. */
export interface BenchmarkShares {
  readonly variable: string;
  readonly shares: readonly { readonly group: string; readonly share: number }[];
}
