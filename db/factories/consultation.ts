import { createHash, randomUUID } from 'node:crypto';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { consultation, priorityArea, survey, surveyVersion } from '#db/schema/consultation.ts';
import type { Writer } from './owner.ts';
import { smallSurvey } from './small-survey.ts';

export type ConsultationRow = typeof consultation.$inferSelect;
export type PriorityAreaRow = typeof priorityArea.$inferSelect;
type PriorityAreaTraits = Omit<typeof priorityArea.$inferInsert, 'organizationId' | 'consultationId' | 'position'>;

export interface ConsultationTraits extends Partial<Omit<ConsultationRow, 'organizationId'>> {
  /** What is asked; the small survey when nothing is said. */
  readonly survey?: SurveyDocument;
  readonly audience?: string;
  readonly surveyId?: string;
  readonly areas?: readonly PriorityAreaTraits[];
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
const smallAreas: readonly PriorityAreaTraits[] = [
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
    disclosureThreshold: 10,
    earlierWaveId: null,
    createdAt: new Date(now - 2 * day),
    ...columns,
  };
  const keys = { organizationId: organization.id, consultationId: id };
  await into.insert(consultation).values(row);
  await into.insert(survey).values({ ...keys, id: surveyId, audience });
  await into.insert(surveyVersion).values({
    ...keys,
    surveyId,
    version: document.version,
    document,
    contentHash: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
    publishedAt: row.createdAt,
  });
  if (areas.length > 0)
    await into.insert(priorityArea).values(areas.map((area, position) => ({ ...keys, ...area, position })));
  return { consultation: row, surveyId, document };
}
