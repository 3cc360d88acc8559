import { z } from 'zod';

const fieldKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}(\.[a-z0-9][a-z0-9-]{0,63})?$/);

/**
 * One thing that an earlier answer must say. `question` names a question, or one of its fields where it has several
 * (`trust.police`). A question that was not shown, or was left out, is not answered: `none-of` then holds.
 */
const conditionTestSchema = z.discriminatedUnion('is', [
  z.strictObject({
    question: fieldKeySchema,
    is: z.enum(['any-of', 'none-of']),
    choices: z.array(z.string().min(1).max(64)).min(1).max(500),
  }),
  z.strictObject({ question: fieldKeySchema, is: z.enum(['answered', 'not-answered']) }),
  z.strictObject({ question: fieldKeySchema, is: z.enum(['at-least', 'at-most']), number: z.number() }),
]);
export type ConditionTest = z.infer<typeof conditionTestSchema>;

/** More tests than this nobody can follow in words. */
export const MOST_TESTS = 8;

/** When a question or a section is shown: all of its tests hold, or any. */
export const conditionSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  tests: z.array(conditionTestSchema).min(1).max(MOST_TESTS),
});
export type Condition = z.infer<typeof conditionSchema>;
