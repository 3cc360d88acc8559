import { z } from 'zod';
import { MOST_CODERS } from '../review-settings.ts';
import { measuredAgreementSchema } from './target-agreement.ts';

export const readingMethodSchema = z.strictObject({
  /** How many people read each comment independently of each other, as it was asked for. */
  readers: z.int().min(1).max(MOST_CODERS),
  /** Over all areas and themes. */
  overall: measuredAgreementSchema,
  /** Comments on which readers differed and a further person decided, rounded down; null where there are few or none. */
  adjudicatedAtLeast: z.int().positive().nullable(),
});

/** How people read, for the part of a report that says how it was made. */
export type ReadingMethod = Readonly<z.infer<typeof readingMethodSchema>>;
