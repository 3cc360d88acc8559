import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { redactionClasses } from '#app/domain/redaction-class.ts';
import { redactionKinds } from '#app/theming/redaction/rule.ts';
import { readJsonLines } from '../json-lines.ts';

const folder = new URL('../../app/theming/redaction/labelled/', import.meta.url);

const itemSchema = z.strictObject({
  language: z.string(),
  /** `tuning`: seen while the rules were written. `held-out`: written after them. */
  split: z.enum(['tuning', 'held-out']),
  text: z.string().min(1),
  /** In order, without overlaps; UTF-16 code units, end exclusive. */
  spans: z.array(
    z.strictObject({
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      kind: z.enum(redactionKinds),
      class: z.enum(redactionClasses),
    }),
  ),
});

/** A made-up comment with the personal details that a person sees in it. */
export type LabelledText = z.infer<typeof itemSchema>;

/** The whole labelled set, by language. Nobody wrote these in a survey, and the people in them do not exist. */
export async function labelledTexts(): Promise<LabelledText[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const lists = await Promise.all(
    files.map((name) => readJsonLines(fileURLToPath(new URL(name, folder)), (value) => itemSchema.parse(value))),
  );
  return lists.flat();
}
