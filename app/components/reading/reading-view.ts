/** One language of the overview, every number as text. */
export interface ReadingRow {
  readonly language: string;
  readonly name: string;
  readonly comments: string;
  readonly waiting: string;
  readonly reading: string;
  readonly read: string;
  readonly translation: string;
  readonly held: string;
  readonly readers: string;
  readonly hours: string;
}

/** A reader, with their own progress. */
export interface ReaderView {
  readonly id: string;
  readonly name: string;
  readonly languages: string;
  readonly read: string;
  readonly hours: string;
  readonly agreed: boolean;
  /** How the first batch went beside others; null where it is not this member's to see. */
  readonly first: string | null;
}

export interface DueLink {
  readonly href: string;
  readonly text: string;
}
