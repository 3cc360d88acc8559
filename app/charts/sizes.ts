/** Pixels; the type size is that of the running text, so that no figure is larger than what is said about it. */
export const FONT_SIZE = 16;
export const LINE = 20;
/** The numbers along an axis, which the eye only passes. */
export const TICK_SIZE = 14;
export const GAP = 14;

/** Of the two drawings, for a narrow page and for a wide one. */
export const NARROW = 320;
export const WIDE = 608;

export type Direction = 'ltr' | 'rtl';
/** `above`: each label over its row, for a narrow page; `beside`: labels in a column of their own. */
export type Labels = 'above' | 'beside';

/** What every drawing is given. */
export interface DrawingProps {
  /** Names the parts of the drawing; unique in the page. */
  readonly id: string;
  /** The whole figure in one sentence, for who cannot see it. */
  readonly summary: string;
  readonly direction: Direction;
  readonly labels: Labels;
  readonly width: number;
}

/** A place along an axis and what is written there, in the page's language. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}
