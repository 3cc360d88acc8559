import type { TenantTransaction } from '#db/client.ts';
import { newestVersion, readSurveyTexts, type VersionRow } from '#db/read/survey-drafts.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { freezeVersion } from '#db/write/survey-drafts.ts';
import { assembleSurvey, type SurveyTexts } from '../domain/assemble-survey.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import type { SurveyDocument } from '../domain/survey.ts';
import { takeApart } from '../domain/take-apart-survey.ts';
import type { HeldSurvey } from './hold-survey-draft.ts';
import { textsById } from './read-survey-draft.ts';

/** A version that was frozen, with its document. */
interface NewestVersion {
  readonly row: VersionRow;
  readonly document: SurveyDocument;
}

/** The newest version of a held survey, published or for trial; null where there is none. */
export async function readNewest(
  tx: TenantTransaction,
  { key }: HeldSurvey,
  kind: 'published' | 'trial',
): Promise<NewestVersion | null> {
  const row = await newestVersion(tx, key, kind);
  if (row === null) return null;
  const frozen = await readSurveyVersion(tx, key, key.surveyId, row.version);
  return frozen === null ? null : { row, document: frozen.document };
}

/** The texts of a held survey, in all languages. */
export async function readAllTexts(tx: TenantTransaction, { key }: HeldSurvey): Promise<SurveyTexts> {
  return textsById(await readSurveyTexts(tx, key, 'all')).texts;
}

/** Whether the survey as it is says what a version says, however that was written: then there is nothing to freeze. */
export function saysTheSame({ row, document }: NewestVersion, draft: HeldSurvey['draft'], texts: SurveyTexts): boolean {
  if (row.revision === draft.revision) return true;
  const numbers = { version: document.version, consentVersion: document.consent.version };
  const hash = contentHash(assembleSurvey(draft.outline, texts, numbers));
  if (hash === row.contentHash) return true;
  // One that was not frozen here may have the same content in another form.
  if (row.revision !== null) return false;
  const parts = takeApart(document);
  return hash === contentHash(assembleSurvey(parts.outline, parts.texts, numbers));
}

/** Freezes the survey as it is under a number. */
export async function freeze(
  tx: TenantTransaction,
  { key, draft, at }: HeldSurvey,
  texts: SurveyTexts,
  frozen: { readonly version: number; readonly consentVersion: number; readonly revision: number; readonly by: string },
): Promise<SurveyDocument> {
  const { version, consentVersion, revision, by } = frozen;
  const document = assembleSurvey(draft.outline, texts, { version, consentVersion });
  await freezeVersion(tx, key, { document, trial: version < 0, revision, by, at });
  return document;
}
