import type { Shown } from '../review-view.ts';

/** One field that is typed. */
export interface EntryField {
  /** The field's key. */
  readonly key: string;
  /** Its name and id in the form. */
  readonly name: string;
  /** `4`, `4.2`. */
  readonly label: string;
  /** Of a row, a place, or the words beside "other". */
  readonly part: Shown | null;
  /** What is typed: the numbers with what they stand for, or of which kind it is. */
  readonly takes: string;
  /** Words take more room, and lines. */
  readonly words: boolean;
  readonly typed: string;
  readonly wrong: string | null;
}

export interface EntryQuestion {
  readonly key: string;
  readonly number: string;
  readonly title: Shown;
  readonly fields: readonly EntryField[];
}

/** What both typings of a sheet show. */
export interface EntryView {
  readonly questions: readonly EntryQuestion[];
  /** The language that the words on the sheet are in. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
