import { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { keySchema } from './survey-key.ts';
import { MOST_CHOICES, MOST_ROWS } from './survey-question.ts';

/** More than this nobody answers, and no page of the builder shows well. */
export const MOST_QUESTIONS = 400;
export const MOST_SECTIONS = 400;

/** A place in a list of choices; its words are kept apart, by `survey-slots.ts`. */
const outlineChoiceSchema = z.strictObject({ key: keySchema, picture: z.uuid().optional() });
const plainKeys = z.strictObject({ key: keySchema });

const base = {
  key: keySchema,
  showIf: conditionSchema.optional(),
};
const answerable = {
  ...base,
  aboutYou: z.boolean(),
  required: z.boolean(),
  decline: z.boolean().optional(),
};
const choices = z.array(outlineChoiceSchema).max(MOST_CHOICES);

/** A question while it is written: as in a survey version, but without words, and perhaps not finished. */
export const outlineQuestionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...answerable,
    type: z.literal('single'),
    choices,
    display: z.enum(['rows', 'drop-down', 'pictures']).optional(),
    other: z.boolean().optional(),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('multiple'),
    choices,
    display: z.enum(['rows', 'pictures']).optional(),
    other: z.boolean().optional(),
  }),
  z.strictObject({ ...answerable, type: z.literal('yes-no') }),
  z.strictObject({
    ...answerable,
    type: z.literal('scale'),
    scale: z.strictObject({ min: z.int().min(-10).max(100), max: z.int().min(-10).max(100) }),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('matrix'),
    rows: z.array(plainKeys).max(MOST_ROWS),
    choices: z.array(plainKeys).max(11),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('ranking'),
    choices: z.array(plainKeys).max(MOST_ROWS),
    places: z.int().min(1).max(10),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(3),
    bands: z.array(z.number()).max(20).optional(),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('date'),
    precision: z.enum(['day', 'month', 'year']),
    earliest: z.int().min(1900).max(2200).optional(),
    latest: z.int().min(1900).max(2200).optional(),
  }),
  z.strictObject({ ...answerable, type: z.literal('text'), size: z.enum(['short', 'long']).optional() }),
  z.strictObject({ ...base, type: z.literal('explanation') }),
]);
export type OutlineQuestion = z.infer<typeof outlineQuestionSchema>;

export const outlineSectionSchema = z.strictObject({
  key: keySchema,
  safety: z.boolean(),
  showIf: conditionSchema.optional(),
  questions: z.array(outlineQuestionSchema),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

/** What of the consent has a place: paragraphs in their order, and whether the facts (with an access law) are told. */
export const outlineConsentSchema = z.strictObject({
  paragraphs: z.array(keySchema).max(20),
  facts: z.boolean(),
  accessLaw: z.boolean(),
});

export const outlineHelpSchema = z.strictObject({
  key: keySchema,
  phone: z.string().max(40).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/** A survey that is being written: everything but its words. */
export const surveyOutlineSchema = z.strictObject({
  consent: outlineConsentSchema,
  help: z.array(outlineHelpSchema).max(12),
  sections: z.array(outlineSectionSchema).max(MOST_SECTIONS),
  /** Keys of sections, questions, `question.choice` and `question.row` that were taken away: never given to another. */
  retired: z.array(z.string().max(140)),
});
export type SurveyOutline = z.infer<typeof surveyOutlineSchema>;

/** A survey with nothing in it yet. */
export const emptyOutline: SurveyOutline = {
  consent: { paragraphs: ['about'], facts: true, accessLaw: false },
  help: [],
  sections: [],
  retired: [],
};

/** All questions of an outline in their order. */
export function outlineQuestions(outline: SurveyOutline): readonly OutlineQuestion[] {
  return outline.sections.flatMap((section) => section.questions);
}
