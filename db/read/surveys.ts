import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { TenantTransaction } from '../client.ts';
import { survey, surveyVersion } from '../schema/consultation.ts';
import type { ConsultationKey } from './consultations.ts';
import { surveyOfVersion } from './joins.ts';

/** A survey as it was frozen. */
export interface FrozenSurvey {
  readonly id: string;
  readonly version: number;
  readonly document: SurveyDocument;
}

/** The newest version of what newcomers are asked in a consultation (else of its first audience); null when nothing is published. */
export async function currentSurvey(tx: TenantTransaction, key: ConsultationKey): Promise<FrozenSurvey | null> {
  const rows = await tx
    .select({ id: surveyVersion.surveyId, version: surveyVersion.version, contentHash: surveyVersion.contentHash })
    .from(surveyVersion)
    .innerJoin(survey, surveyOfVersion)
    .where(and(inConsultation(key), eq(surveyVersion.trial, false)))
    .orderBy(desc(sql`${survey.audience} = 'newcomers'`), asc(survey.audience), desc(surveyVersion.version))
    .limit(1);
  return rows[0] === undefined ? null : withDocument(tx, key, rows[0]);
}

/** One version of a survey, which a draft or a response belongs to. */
export async function readSurveyVersion(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  version: number,
): Promise<FrozenSurvey | null> {
  const rows = await tx
    .select({ id: surveyVersion.surveyId, version: surveyVersion.version, contentHash: surveyVersion.contentHash })
    .from(surveyVersion)
    .where(and(inConsultation(key), eq(surveyVersion.surveyId, id), eq(surveyVersion.version, version)))
    .limit(1);
  return rows[0] === undefined ? null : withDocument(tx, key, rows[0]);
}

const inConsultation = (key: ConsultationKey) =>
  and(eq(surveyVersion.organizationId, key.organizationId), eq(surveyVersion.consultationId, key.consultationId));

/** Documents in all their languages are large (0.1 MB and more), and never change: the last ones stay at hand. */
const DOCUMENTS_AT_HAND = 40;
const documents = new Map<string, SurveyDocument>();

async function withDocument(
  tx: TenantTransaction,
  key: ConsultationKey,
  frozen: { readonly id: string; readonly version: number; readonly contentHash: string },
): Promise<FrozenSurvey | null> {
  const { id, version, contentHash } = frozen;
  const name = [key.organizationId, key.consultationId, id, version, contentHash].join(' ');
  const known = documents.get(name);
  if (known !== undefined) return { id, version, document: known };
  const rows = await tx
    .select({ document: surveyVersion.document })
    .from(surveyVersion)
    .where(and(inConsultation(key), eq(surveyVersion.surveyId, id), eq(surveyVersion.version, version)));
  if (rows[0] === undefined) return null;
  const document = surveyDocumentSchema.parse(rows[0].document);
  const oldest = documents.keys().next();
  if (documents.size >= DOCUMENTS_AT_HAND && oldest.done !== true) documents.delete(oldest.value);
  documents.set(name, document);
  return { id, version, document };
}
