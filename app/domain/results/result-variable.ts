import { z } from 'zod';
import { bilingualSchema } from '../report/bilingual.ts';

/** What a variable says something of, and where a page of results shows it. */
const resultSections = ['people', 'question', 'about-you', 'reading', 'area', 'theme', 'kind', 'lens'] as const;

export const resultVariableSchema = z.strictObject({
  /** `language`, `day`, `areas`, …; a closed field of the survey has `q.` before its key. */
  key: z.string().min(1),
  /** `one`: each person has one code. `several`: each has any number of codes, none twice. */
  kind: z.enum(['one', 'several']),
  section: z.enum(resultSections),
  /** In both official languages; null where a page names it itself. */
  title: bilingualSchema.nullable(),
  categories: z.array(z.strictObject({ key: z.string().min(1), label: bilingualSchema.nullable() })),
  /** The categories follow one another: points of a scale, bands of a number, days. Sorting them by size would mislead. */
  ordered: z.boolean(),
  /** What somebody is in who is in no category: who gave no answer, or whose comments are about none; null: everybody is in one. */
  without: z.enum(['no-answer', 'none']).nullable(),
  /** Somebody who knows a person may know this of them: with others it can point at them. */
  identifying: z.boolean(),
  /** About immigration status, refuge and the like: tables by it ask for larger groups. */
  sensitive: z.boolean(),
});

/** What is known of every person of an audience, one of many things. Audiences are never pooled: each has its own. */
export type ResultVariable = Readonly<z.infer<typeof resultVariableSchema>>;

/** The code of a person who was not asked; of an area or theme: whose comments were not all read, or who wrote none. */
export const NOT_ASKED_CODE = 0;
/** The code of a person who was asked and is in no category. */
export const WITHOUT_CODE = 1;
/** The code of the first category; the others follow. */
export const FIRST_CODE = 2;

/** What stands for the people who were not asked, in filters and as a column. */
export const NOT_ASKED = 'not-asked';

/** Variables that the engine itself knows. */
export const DAY = 'day';
export const COMMENTS = 'comments';
export const SAMPLE = 'sample';

/** What was written in comments is known of people whose comments were read, and of nobody else. */
export function comesFromReading({ section }: ResultVariable): boolean {
  return section === 'area' || section === 'theme' || section === 'kind' || section === 'lens';
}

/** The place of each category by its key: a Map, since a key from an address may be `__proto__`. */
export function codesByKey({ categories, without }: ResultVariable): ReadonlyMap<string, number> {
  const codes = new Map<string, number>([[NOT_ASKED, NOT_ASKED_CODE]]);
  if (without !== null) codes.set(without, WITHOUT_CODE);
  // Last, so that a choice of a survey goes before what stands for no choice.
  for (const [index, { key }] of categories.entries()) codes.set(key, FIRST_CODE + index);
  return codes;
}
