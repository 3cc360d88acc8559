import { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { localizedTextSchema } from './localized-text.ts';
import { limits, MOST_CHOICES, MOST_COLUMNS, MOST_ROWS } from './question-limits.ts';
import { keySchema } from './survey-key.ts';

const choiceSchema = z.strictObject({
  key: keySchema,
  label: localizedTextSchema,
  /** A picture of the consultation's; its label stands under it, `alt` says what is to be seen. */
  picture: z.strictObject({ id: z.uuid(), alt: localizedTextSchema }).optional(),
});

const questionBase = {
  key: keySchema,
  title: localizedTextSchema,
  hint: localizedTextSchema.optional(),
  /** Why we ask, shown folded under the question. */
  why: localizedTextSchema.optional(),
  /** Left out: it is shown to everybody. */
  showIf: conditionSchema.optional(),
};

const answerBase = {
  ...questionBase,
  aboutYou: z.boolean().default(false),
  required: z.boolean().default(false),
  /** Why it must be answered, shown beside it. Surveys from before the builder have none. */
  because: localizedTextSchema.optional(),
  /** "Prefer not to say" can be chosen, also where something else could be left out without it. */
  decline: z.boolean().optional(),
};

const choices = z.array(choiceSchema).min(2).max(MOST_CHOICES);

const singleSchema = z.strictObject({
  ...answerBase,
  type: z.literal('single'),
  choices,
  display: limits.singleDisplay,
  /** "Other, please say" comes last; what is written there is a comment. */
  other: z.boolean().optional(),
});
const multipleSchema = z.strictObject({
  ...answerBase,
  type: z.literal('multiple'),
  choices,
  display: limits.multipleDisplay,
  other: z.boolean().optional(),
});
/** Yes, no, not sure: in the interface's own words, hence in all its languages. */
const yesNoSchema = z.strictObject({ ...answerBase, type: z.literal('yes-no') });
const scaleSchema = z.strictObject({
  ...answerBase,
  type: z.literal('scale'),
  scale: z.strictObject({
    ...limits.scale,
    minLabel: localizedTextSchema,
    maxLabel: localizedTextSchema,
  }),
});
/** The same choices for each row; each row is answered by itself. */
const matrixSchema = z.strictObject({
  ...answerBase,
  type: z.literal('matrix'),
  rows: z
    .array(z.strictObject({ key: keySchema, label: localizedTextSchema }))
    .min(1)
    .max(MOST_ROWS),
  choices: z
    .array(z.strictObject({ key: keySchema, label: localizedTextSchema }))
    .min(2)
    .max(MOST_COLUMNS),
});
/** The choices that come first, second, …: as many as there are places. */
const rankingSchema = z.strictObject({
  ...answerBase,
  type: z.literal('ranking'),
  choices: z
    .array(z.strictObject({ key: keySchema, label: localizedTextSchema }))
    .min(2)
    .max(MOST_ROWS),
  places: limits.places,
});
const numberSchema = z.strictObject({
  ...answerBase,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: limits.decimals.default(0),
  unit: localizedTextSchema.optional(),
  bands: limits.bands,
});
const dateSchema = z.strictObject({
  ...answerBase,
  type: z.literal('date'),
  precision: limits.precision,
  earliest: limits.year,
  latest: limits.year,
});
const textSchema = z.strictObject({
  ...answerBase,
  type: z.literal('text'),
  size: limits.size,
});
/** Words between questions; nothing to answer. */
const explanationSchema = z.strictObject({
  ...questionBase,
  type: z.literal('explanation'),
  body: localizedTextSchema,
});

export const questionSchema = z.discriminatedUnion('type', [
  singleSchema,
  multipleSchema,
  yesNoSchema,
  scaleSchema,
  matrixSchema,
  rankingSchema,
  numberSchema,
  dateSchema,
  textSchema,
  explanationSchema,
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question['type'];
/** A question that takes an answer. */
export type AnswerableQuestion = Exclude<Question, { readonly type: 'explanation' }>;

export const questionTypes = [
  'single',
  'multiple',
  'yes-no',
  'scale',
  'matrix',
  'ranking',
  'number',
  'date',
  'text',
  'explanation',
] as const satisfies readonly QuestionType[];

/** The choices of "yes, no, not sure". */
export const YES_NO = ['yes', 'no', 'not-sure'] as const;

/** The choice that stands for "other, please say". */
export const OTHER = 'other';

export function isAnswerable(question: Question): question is AnswerableQuestion {
  return question.type !== 'explanation';
}

/** The keys that may be chosen for a question, or for each row or place of it, in order; a scale's points are '1', '2', …. */
export function choiceKeys(question: Question): readonly string[] {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const keys = question.choices.map((choice) => choice.key);
      return question.other === true ? [...keys, OTHER] : keys;
    }
    case 'matrix':
    case 'ranking':
      return question.choices.map((choice) => choice.key);
    case 'yes-no':
      return YES_NO;
    case 'scale':
      return Array.from({ length: question.scale.max - question.scale.min + 1 }, (_, i) =>
        String(question.scale.min + i),
      );
    case 'number':
    case 'date':
    case 'text':
    case 'explanation':
      return [];
  }
}
