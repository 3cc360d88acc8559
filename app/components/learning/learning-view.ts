/** A row of the table: a run over all languages, or one language of it. Texts are in the page's language. */
export interface LearningRow {
  readonly id: string;
  /** The run; null in rows of a language. */
  readonly run: string | null;
  readonly language: string;
  readonly readings: string;
  /** Null where there are too few to be told. */
  readonly counts: { readonly accepted: string; readonly rejected: string; readonly added: string } | null;
  /** Empty in rows of a language. */
  readonly share: string;
}

/** How suggestions fare, as the page shows it. */
export interface LearningPage {
  /** What became of the newest run's suggestions, sentence by sentence; empty while nobody has read with any. */
  readonly newest: readonly string[];
  /** What seeing a suggestion does to readers, sentence by sentence. */
  readonly influence: readonly string[];
  readonly rows: readonly LearningRow[];
}
