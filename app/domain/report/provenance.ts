import type { Bilingual } from './bilingual.ts';

/**
 * Out of whom: everybody who took part, those who were asked, those whose comments were all read by a person, the random
 * sample where not every comment was read, or decisions and not people.
 */
export const denominators = ['everybody', 'asked', 'read', 'sample', 'decisions'] as const;
export type Denominator = (typeof denominators)[number];

/** How a figure was made, in words, so that nobody has to guess what was counted and out of whom. */
export interface Provenance {
  readonly query: Bilingual;
  readonly denominator: Bilingual;
  readonly of: Denominator;
  /** The theming run whose suggestions people decided on; null for what no machine touched. */
  readonly run: number | null;
  /** Whose answers are left out. Absent from editions published before this was said. */
  readonly filter?: Bilingual | undefined;
  /**
   * Of the suggestions that people decided on, the share that they turned down (0 to 1): from the shown cells of the table
   * of decisions. Null where that hides one of them, absent where no suggestion has a part in the figure.
   */
  readonly changed?: number | null | undefined;
}
