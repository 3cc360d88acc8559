import { z } from 'zod';
import { keySchema } from './survey-key.ts';
import {
  MOST_HELP,
  outlineConsentSchema,
  outlineHelpSchema,
  outlineQuestionSchema,
  outlineSectionSchema,
  surveyOutlineSchema,
} from './survey-outline.ts';

const at = z.int().min(0).max(1000);

/**
 * One thing that is done to an outline. Each has an inverse that is such an edit too. Positions count from 0 in the list
 * that is meant, as it is after the thing has been taken out of it; what is beyond the end goes to the end.
 */
export const surveyEditSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('put-section'), at, section: outlineSectionSchema }),
  z.strictObject({ do: z.literal('remove-section'), section: keySchema }),
  z.strictObject({ do: z.literal('move-section'), section: keySchema, at }),
  /** Everything of the section but its questions. */
  z.strictObject({ do: z.literal('set-section'), section: outlineSectionSchema.omit({ questions: true }) }),
  z.strictObject({ do: z.literal('put-question'), into: keySchema, at, question: outlineQuestionSchema }),
  z.strictObject({ do: z.literal('remove-question'), question: keySchema }),
  z.strictObject({ do: z.literal('move-question'), question: keySchema, into: keySchema, at }),
  /** The question as a whole, with its choices and rows in their order. Its key stays, its type may not. */
  z.strictObject({ do: z.literal('set-question'), question: outlineQuestionSchema }),
  z.strictObject({ do: z.literal('set-consent'), consent: outlineConsentSchema }),
  z.strictObject({ do: z.literal('set-help'), help: z.array(outlineHelpSchema).max(MOST_HELP) }),
  /** Another survey in place of this one: a file, a template, an earlier wave. */
  z.strictObject({
    do: z.literal('replace'),
    outline: surveyOutlineSchema,
  }),
]);
export type SurveyEdit = z.infer<typeof surveyEditSchema>;
