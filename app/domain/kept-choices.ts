import { z } from 'zod';
import { kindChoices, type Choices } from './review.ts';

const id = z.string().min(1).max(220);
const kind = z.enum(kindChoices);

/** What a reader has chosen about a comment and not saved: kept so that nothing that interrupts them loses it. */
export const keptChoicesSchema = z.strictObject({
  /** By target id (`area:housing`). */
  answers: z.record(id, z.enum(['accept', 'reject'])),
  /** Target ids. */
  added: z.array(id).max(200),
  /** Of the comment; null: not chosen yet. */
  kind: kind.nullable(),
  /** Of one target, where it is another than the comment's, by target id. */
  kinds: z.record(id, kind),
  /** Of the comment's words when the choices were made. */
  revision: z.int().positive(),
});
export type KeptChoices = Readonly<z.infer<typeof keptChoicesSchema>>;

/** Beyond so many choices a form was not made by our page. */
const MOST_KEPT = 400;

/** Choices as they are kept; null where there is nothing to keep, or no page of ours could have sent them. */
export function keptFrom(choices: Choices, revision: number): KeptChoices | null {
  const { answers, added, kinds } = choices;
  const size = Object.keys(answers).length + added.length + Object.keys(kinds).length;
  if (size > MOST_KEPT || (size === 0 && choices.kind === null)) return null;
  const read = keptChoicesSchema.safeParse({ ...choices, revision });
  return read.success ? read.data : null;
}

/** What was kept, whichever version of the product kept it, as choices; null where it is about other words or no longer readable. */
export function choicesKept(kept: unknown, revision: number): Choices | null {
  const read = keptChoicesSchema.safeParse(kept);
  if (!read.success || read.data.revision !== revision) return null;
  const { answers, added, kind: chosen, kinds } = read.data;
  return { answers, added, kind: chosen, kinds };
}
