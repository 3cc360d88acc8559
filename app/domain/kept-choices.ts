import { z } from 'zod';

/** What a reader has chosen about a comment and not saved: kept so that nothing that interrupts them loses it. */
export const keptChoicesSchema = z.strictObject({
  /** By target id (`area:housing`). */
  answers: z.record(z.string().max(220), z.enum(['accept', 'reject'])),
  /** Target ids. */
  added: z.array(z.string().max(220)).max(200),
  /** Of the comment; null: not chosen yet. */
  kind: z.string().max(20).nullable(),
  /** Of one target, where it is another than the comment's, by target id. */
  kinds: z.record(z.string().max(220), z.string().max(20)),
  /** Of the comment's words when the choices were made. */
  revision: z.int().positive(),
});
export type KeptChoices = Readonly<z.infer<typeof keptChoicesSchema>>;
