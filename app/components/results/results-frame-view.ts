import type { Shown } from '../review-view.ts';

interface PageLink<Key extends string> {
  readonly key: Key;
  readonly href: string;
  readonly current: boolean;
}

/** One filter as a form has it: the boxes of one variable. */
export interface FilterControl {
  /** The name of its boxes in the address. */
  readonly name: string;
  readonly title: string;
  /** What is chosen, in words; null: everybody. */
  readonly chosen: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
}

export interface FilterControls {
  readonly variables: readonly FilterControl[];
  readonly from: string;
  readonly to: string;
  /** What the address holds beside the filters, and has to go on holding. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly any: boolean;
}

/** What stands around the figures of a page of results. */
export interface ResultsFrameView {
  readonly home: string;
  readonly consultation: Shown;
  readonly pages: readonly PageLink<'overview' | 'questions' | 'by-group' | 'cross' | 'comments'>[];
  /** Nothing has been counted yet; how far it is. */
  readonly counting: { readonly progress: { readonly done: number; readonly people: number } | null } | null;
  readonly seen: {
    readonly notForPublication: string;
    readonly asOf: string;
    readonly newer: boolean;
    readonly people: string | null;
    /** Whose answers the figures are of, as a sentence. */
    readonly sentence: string;
    readonly audiences: readonly PageLink<string>[];
    /** Null for who may not filter. */
    readonly filters: FilterControls | null;
    /** Parts of the address that could not be understood. */
    readonly problems: readonly string[];
    /** Why no figure is shown. */
    readonly refused: string | null;
  } | null;
}
