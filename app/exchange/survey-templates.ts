import { z } from 'zod';
import { localizedTextSchema, type LocalizedText } from '../domain/localized-text.ts';
import { allQuestions, surveyDocumentSchema, type SurveyDocument } from '../domain/survey.ts';
import { isAnswerable } from '../domain/survey-question.ts';
import aboutYou from './templates/about-you.json';
import belongingAndAntiRacism from './templates/belonging-and-anti-racism.json';
import providersAndEmployers from './templates/providers-and-employers.json';
import serviceAccess from './templates/service-access.json';
import settlementNeeds from './templates/settlement-needs.json';

/** A complete survey to begin with, in English and French. */
export interface SurveyTemplate {
  readonly key: string;
  readonly audience: string;
  readonly name: LocalizedText;
  readonly about: LocalizedText;
  /** That answering takes, about. */
  readonly minutes: number;
  /** That can be answered, on whichever branch. */
  readonly questions: number;
  /** Who pays, who is responsible and where answers are kept has no words yet: only the team knows. */
  readonly document: SurveyDocument;
}

const written = z.strictObject({
  key: z.string(),
  audience: z.string(),
  name: localizedTextSchema,
  about: localizedTextSchema,
  minutes: z.int().positive(),
  /** The questions about oneself, which the templates for newcomers share, come last. */
  aboutYou: z.boolean(),
  survey: z.looseObject({ consent: z.looseObject({}), sections: z.array(z.unknown()) }),
});

let templates: readonly SurveyTemplate[] | null = null;

/** All templates, in the order in which they are offered. */
export function surveyTemplates(): readonly SurveyTemplate[] {
  templates ??= [settlementNeeds, belongingAndAntiRacism, serviceAccess, providersAndEmployers].map(readTemplate);
  return templates;
}

/** Their files write a text as `{"en": …, "fr": …}`: whoever wrote both answers for both. */
function readTemplate(file: unknown): SurveyTemplate {
  const { survey, aboutYou: asksAboutYou, ...told } = written.parse(withStatus(file));
  const facts = { funder: {}, controller: {}, keptIn: {} };
  const document = surveyDocumentSchema.parse({
    version: 1,
    ...survey,
    consent: { version: 1, ...survey.consent, facts },
    sections: [...survey.sections, ...(asksAboutYou ? z.array(z.unknown()).parse(withStatus(aboutYou)) : [])],
  });
  return { ...told, document, questions: allQuestions(document).filter(isAnswerable).length };
}

function withStatus(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStatus);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries.every(([tag, text]) => (tag === 'en' || tag === 'fr') && typeof text === 'string');
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, isText ? { text: String(inner), status: 'translated' } : withStatus(inner)]),
  );
}
