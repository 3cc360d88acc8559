import { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { keySchema } from './survey-key.ts';
import { limits, MOST_CHOICES, MOST_COLUMNS, MOST_ROWS } from './question-limits.ts';

/** More than this nobody answers, and no page of the builder shows well. */
export const MOST_QUESTIONS = 400;
export const MOST_SECTIONS = 400;
/** Of a consent. */
export const MOST_PARAGRAPHS = 20;
/** Places that help, beside those that help all over Canada. */
export const MOST_HELP = 12;

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
    display: limits.singleDisplay,
    other: z.boolean().optional(),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('multiple'),
    choices,
    display: limits.multipleDisplay,
    other: z.boolean().optional(),
  }),
  z.strictObject({ ...answerable, type: z.literal('yes-no') }),
  z.strictObject({
    ...answerable,
    type: z.literal('scale'),
    scale: z.strictObject(limits.scale),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('matrix'),
    rows: z.array(plainKeys).max(MOST_ROWS),
    choices: z.array(plainKeys).max(MOST_COLUMNS),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('ranking'),
    choices: z.array(plainKeys).max(MOST_ROWS),
    places: limits.places,
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: limits.decimals,
    bands: limits.bands,
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('date'),
    precision: limits.precision,
    earliest: limits.year,
    latest: limits.year,
  }),
  z.strictObject({ ...answerable, type: z.literal('text'), size: limits.size }),
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
  paragraphs: z.array(keySchema).max(MOST_PARAGRAPHS),
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
  help: z.array(outlineHelpSchema).max(MOST_HELP),
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
