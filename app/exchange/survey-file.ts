import { z } from 'zod';
import { conditionSchema } from '../domain/condition-schema.ts';
import {
  MOST_HELP,
  MOST_PARAGRAPHS,
  MOST_QUESTIONS,
  MOST_SECTIONS,
  outlineHelpSchema,
} from '../domain/survey-outline.ts';
import { keySchema } from '../domain/survey-key.ts';
import { limits, MOST_CHOICES, MOST_COLUMNS, MOST_ROWS } from '../domain/question-limits.ts';
import { LONGEST_PASSAGE } from '../domain/typed-label.ts';
import { interfaceLanguages } from '../language/languages.ts';

/** What the first field of a file says. A change that older installations could not read is another number. */
export const SURVEY_FORMAT = 'heard.survey/1';
/** Of a whole file, in bytes. */
export const LARGEST_FILE = 20_000_000;
/** So many pictures of the largest size do not fit in a file anyway. */
const MOST_PICTURES = 500;
/** 200 kB as base64. */
const LONGEST_BASE64 = 270_000;

const languages = z.enum(interfaceLanguages.map(({ tag }) => tag));

const wordsSchema = z.strictObject({
  text: z.string().min(1).max(LONGEST_PASSAGE),
  status: z.enum(['machine draft', 'translated', 'reviewed', 'outdated']),
  source: z.literal(true).optional().describe('The other languages are translations of this one.'),
});

const textSchema = z.partialRecord(languages, wordsSchema).meta({
  id: 'text',
  description: 'One text by language, each with how far it has come; one language is the source of the others.',
});
export type FileText = z.infer<typeof textSchema>;

const text = textSchema.optional();
const labelled = z.strictObject({ key: keySchema, label: text });

const base = {
  key: keySchema.describe('Names the question for good; answers of all versions and years are kept under it.'),
  title: text,
  hint: text,
  why: text.describe('Why we ask.'),
  showIf: conditionSchema.optional(),
};
const answerable = {
  ...base,
  because: text.describe('Why it must be answered; only where it is required.'),
  aboutYou: z.boolean().default(false),
  required: z.boolean().default(false),
  decline: z.boolean().optional().describe('“Prefer not to say” can be chosen.'),
};
const choices = z
  .array(
    z.strictObject({
      key: keySchema,
      label: text,
      picture: z
        .strictObject({ name: z.string().max(64).describe('Its name among the file’s pictures.'), alt: text })
        .optional(),
    }),
  )
  .max(MOST_CHOICES);

const question = z.discriminatedUnion('type', [
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
    scale: z.strictObject({
      ...limits.scale,
      minLabel: text,
      maxLabel: text,
    }),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('matrix'),
    rows: z.array(labelled).max(MOST_ROWS),
    choices: z.array(labelled).max(MOST_COLUMNS),
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('ranking'),
    choices: z.array(labelled).max(MOST_ROWS),
    places: limits.places,
  }),
  z.strictObject({
    ...answerable,
    type: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: limits.decimals.default(0),
    unit: text,
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
  z.strictObject({ ...base, type: z.literal('explanation'), body: text }),
]);
export type FileQuestion = z.infer<typeof question>;

const section = z.strictObject({
  key: keySchema,
  title: text,
  safety: z.boolean().default(false),
  showIf: conditionSchema.optional(),
  questions: z.array(question).max(MOST_QUESTIONS),
});

/** A survey as one file: texts stand where they belong, and nothing in it is of one installation. */
export const surveyFileSchema = z.strictObject({
  format: z.literal(SURVEY_FORMAT),
  audience: z.string().min(1).max(80).describe('Who is asked.'),
  title: text,
  introduction: text,
  consent: z.strictObject({
    paragraphs: z.array(z.strictObject({ key: keySchema, text })).max(MOST_PARAGRAPHS),
    agree: text,
    quote: text,
    facts: z
      .strictObject({ funder: text, controller: text, keptIn: text, accessLaw: text })
      .optional()
      .describe('Left out: the paragraphs say everything.'),
  }),
  sections: z.array(section).max(MOST_SECTIONS),
  thanks: text,
  help: z
    .array(outlineHelpSchema.extend({ name: text, about: text }))
    .max(MOST_HELP)
    .default([]),
  retired: z
    .array(z.string().regex(/^[a-z0-9-]{1,64}(\.[a-z0-9-]{1,64})?$/))
    .max(20_000)
    .default([])
    .describe('Keys that were taken away, and are never given to anything else.'),
  pictures: z
    .record(
      z.string().max(64),
      z.strictObject({
        mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
        base64: z.base64().max(LONGEST_BASE64),
      }),
    )
    .refine((pictures) => Object.keys(pictures).length <= MOST_PICTURES, `at most ${String(MOST_PICTURES)} pictures`)
    .default({}),
});
export type SurveyFile = z.infer<typeof surveyFileSchema>;

/** The published schema, as a person may write a file by it (JSON Schema, draft 2020-12). */
export function surveyFileJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(surveyFileSchema, { io: 'input', reused: 'inline' });
  return { $schema, title: 'A survey of Heard, as one file', ...schema };
}
