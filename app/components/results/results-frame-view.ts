import type { Shown } from '../review-view.ts';

/** The pages of results that take filters. */
export const resultPages = ['overview', 'questions', 'by-group', 'cross', 'comments'] as const;
export type ResultPage = (typeof resultPages)[number];

export interface ResultsPageLink {
  readonly key: ResultPage | 'heard' | 'drop-out' | 'waves';
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
  /** The same page without any filter; null where there is none. */
  readonly without: string | null;
}

/** A piece of a sentence; strong are the pieces that a reader may choose otherwise. */
export interface SentencePart {
  readonly text: string;
  readonly strong: boolean;
}

/** What stands around the figures of a page of results. */
export interface ResultsFrameView {
  readonly home: string;
  readonly consultation: Shown;
  /** Those that this member may open. */
  readonly pages: readonly ResultsPageLink[];
  /** Nothing has been counted yet; how far it is. */
  readonly counting: {
    readonly progress: { readonly done: number; readonly people: number; readonly text: string } | null;
  } | null;
  readonly seen: {
    readonly notForPublication: string;
    readonly asOf: string;
    readonly newer: boolean;
    readonly people: string | null;
    /** Whose answers the figures are of, as a sentence. */
    readonly sentence: readonly SentencePart[];
    readonly audiences: readonly {
      readonly key: string;
      readonly name: Shown;
      readonly href: string;
      readonly current: boolean;
    }[];
    /** Null for who may not filter. */
    readonly filters: FilterControls | null;
    /** Parts of the address that could not be understood. */
    readonly problems: readonly string[];
    /** Why no figure is shown. */
    readonly refused: string | null;
  } | null;
}

/** Whether the address was understood and its view may be shown: where it has no figure then, there is none yet. */
export function isShown({ seen }: ResultsFrameView): boolean {
  return seen !== null && seen.refused === null && seen.problems.length === 0;
}

/** The head of a page of results: its title, and while its answers are being counted, that it asks again by itself. */
export function resultsMeta(page: { readonly title: string; readonly frame: ResultsFrameView } | undefined) {
  const title = { title: page?.title ?? 'Heard' };
  const isCounting = page !== undefined && page.frame.counting !== null;
  return isCounting ? [title, { httpEquiv: 'refresh', content: '3' }] : [title];
}
