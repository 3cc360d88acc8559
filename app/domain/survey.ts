import { z } from 'zod';
import { conditionSchema } from './condition-schema.ts';
import { localizedTextSchema } from './localized-text.ts';
import { keySchema } from './survey-key.ts';
import { choiceKeys, questionSchema, type Question } from './survey-question.ts';

const sectionSchema = z.strictObject({
  key: keySchema,
  title: localizedTextSchema,
  /** The page touches safety: it offers a quick way out and names help. */
  safety: z.boolean().optional(),
  /** Left out: it is shown to everybody. */
  showIf: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1),
});

/** What a consent has to say that differs from survey to survey; dates come from the consultation. */
const consentFactsSchema = z.strictObject({
  /** Who pays for the consultation. */
  funder: localizedTextSchema,
  /** Who is responsible for the answers in law. */
  controller: localizedTextSchema,
  /** Where the answers are kept: a country, a province. */
  keptIn: localizedTextSchema,
  /** The access-to-information law that reaches the answers; left out: none does. */
  accessLaw: localizedTextSchema.optional(),
});

/** A place that helps, named on thank-you pages and wherever a page touches safety. */
const helpSchema = z.strictObject({
  name: localizedTextSchema,
  about: localizedTextSchema,
  /** As it is dialled; shown left to right. */
  phone: z.string().max(40).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/**
 * The whole of a survey version as it is frozen: every text in all its languages, questions in their order.
 * Question keys are unique in the survey and choice keys in their question; they stay the same over versions and waves.
 */
export const surveyDocumentSchema = z
  .strictObject({
    /** Published ones count from 1 upwards, those for trial from -1 downwards. */
    version: z.int().refine((version) => version !== 0),
    title: localizedTextSchema,
    introduction: localizedTextSchema,
    consent: z.strictObject({
      version: z.int().positive(),
      paragraphs: z.array(localizedTextSchema).min(1),
      agree: localizedTextSchema,
      quote: localizedTextSchema,
      /** Absent in surveys from before there were such facts: their paragraphs say everything. */
      facts: consentFactsSchema.optional(),
    }),
    /** Local help, beside the numbers that work all over Canada. */
    help: z.array(helpSchema).max(12).optional(),
    sections: z.array(sectionSchema).min(1),
    thanks: localizedTextSchema,
  })
  .superRefine((survey, context) => {
    reportDuplicates(
      survey.sections.map((section) => section.key),
      'section',
      context,
    );
    const questions = survey.sections.flatMap((section) => section.questions);
    reportDuplicates(
      questions.map((question) => question.key),
      'question',
      context,
    );
    for (const question of questions) {
      reportDuplicates(choiceKeys(question), `choice of ${question.key}`, context);
      if (question.type === 'matrix')
        reportDuplicates(
          question.rows.map((row) => row.key),
          `row of ${question.key}`,
          context,
        );
      if (question.type === 'scale' && question.scale.max <= question.scale.min) {
        context.addIssue({ code: 'custom', message: `the scale of ${question.key} ends before it begins` });
      }
    }
  });

function reportDuplicates(keys: readonly string[], what: string, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) context.addIssue({ code: 'custom', message: `the ${what} key ${key} stands twice` });
    seen.add(key);
  }
}

export type SurveyDocument = z.infer<typeof surveyDocumentSchema>;
export type LocalHelp = z.infer<typeof helpSchema>;
export type Section = z.infer<typeof sectionSchema>;

/** All questions of a survey in the order in which they are asked. */
export function allQuestions(survey: SurveyDocument): readonly Question[] {
  return survey.sections.flatMap((section) => section.questions);
}
