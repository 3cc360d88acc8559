import type { Bilingual } from './bilingual.ts';

/** The words of a narrative, which an edition names by their hash. */
export interface PublishedNarrative {
  /** Of whom it tells. */
  readonly about: Bilingual;
  readonly text: Bilingual;
}
