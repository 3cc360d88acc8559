import { randomUUID } from 'node:crypto';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import type { consultation } from '#db/schema/consultation.ts';
import { writeConsultation, type NewPriorityArea } from '#db/write/consultations.ts';
import type { Writer } from './owner.ts';
import { smallSurvey } from './small-survey.ts';

export type ConsultationRow = typeof consultation.$inferSelect;

export interface ConsultationTraits extends Partial<Omit<ConsultationRow, 'organizationId'>> {
  /** What is asked; the small survey when nothing is said. */
  readonly survey?: SurveyDocument;
  readonly audience?: string;
  readonly surveyId?: string;
  readonly areas?: readonly NewPriorityArea[];
}

export interface CreatedConsultation {
  readonly consultation: ConsultationRow;
  readonly surveyId: string;
  readonly document: SurveyDocument;
}

const day = 24 * 60 * 60 * 1000;

const reviewed = (en: string, fr: string): LocalizedText => ({
  en: { text: en, status: 'reviewed' },
  fr: { text: fr, status: 'reviewed' },
});

/** Two areas that the small survey's comments could be about. */
const smallAreas: readonly NewPriorityArea[] = [
  {
    key: 'housing',
    label: { en: 'Housing', fr: 'Logement' },
    definition: { en: 'A home that people can pay for.', fr: 'Un logement abordable.' },
    keywords: { en: ['rent', 'housing', 'apartment'], fr: ['loyer', 'logement'], ar: ['سكن', 'إيجار'] },
    draftLanguages: ['ar'],
  },
  {
    key: 'employment',
    label: { en: 'Work', fr: 'Emploi' },
    definition: { en: 'Work that fits what people can do.', fr: 'Un travail selon ses compétences.' },
    keywords: { en: ['job', 'work', 'employer'], fr: ['emploi', 'travail'], ar: ['عمل', 'وظيفة'] },
    draftLanguages: ['ar'],
  },
];

/**
 * Writes a consultation with one survey, its frozen first version and its priority areas. Open since yesterday and for
 * thirty days more, unless traits say otherwise; a stage other than `open` needs no dates.
 */
export async function createConsultation(
  into: Writer,
  organization: { readonly id: string; readonly timeZone?: string },
  traits: ConsultationTraits = {},
): Promise<CreatedConsultation> {
  const {
    survey: document = smallSurvey,
    audience = 'newcomers',
    surveyId = randomUUID(),
    areas = smallAreas,
    ...columns
  } = traits;
  const id = columns.id ?? randomUUID();
  const now = Date.now();
  const row: ConsultationRow = {
    organizationId: organization.id,
    id,
    slug: `living-here-${id.slice(0, 8)}`,
    title: reviewed('Living here', 'Vivre ici'),
    purpose: reviewed('To plan the next year.', 'Planifier la prochaine année.'),
    stage: 'open',
    timeZone: organization.timeZone ?? 'America/Toronto',
    opensAt: new Date(now - day),
    closesAt: new Date(now + 30 * day),
    withdrawUntil: new Date(now + 30 * day),
    languages: ['en', 'fr', 'ar'],
    deleteAt: new Date(now + 700 * day),
    deletedAt: null,
    disclosureThreshold: 10,
    rounding: 'none',
    sensitiveQuestions: [],
    embeddingsAllowed: false,
    assistantAllowed: false,
    earlierWaveId: null,
    quoting: true,
    contact: '',
    meetingAt: null,
    meeting: '',
    createdAt: new Date(now - 2 * day),
    ...columns,
  };
  await writeConsultation(into, {
    consultation: row,
    survey: { id: surveyId, audience, document },
    areas,
    publishedAt: row.createdAt,
  });
  return { consultation: row, surveyId, document };
}
