import { randomUUID } from 'node:crypto';
import { findDraftForUpdate } from '#db/read/drafts.ts';
import { insertDraft, updateDraft } from '#db/write/drafts.ts';
import { draftExpiry, type Consent } from '../domain/draft.ts';
import { makeDraftToken, openDraft, sealDraft } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/**
 * Writes down what was agreed to: in the draft that is already begun, or as the beginning of a new one. Returns the
 * token that finds it.
 */
export async function startDraft(
  app: Application,
  { organization, consultation, survey }: OpenedSurvey,
  begun: OpenDraft | null,
  consent: Consent,
): Promise<string> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const now = app.now();
  const id = begun?.id ?? randomUUID();
  const dates = { updatedAt: now, expiresAt: draftExpiry(now) };
  await app.database.withTenant(organization.id, async (tx) => {
    const row = await findDraftForUpdate(tx, { ...place, id }, now);
    const known = row === null ? null : openDraft(app.keys.draft, place, id, row.sealed);
    const content = { values: {}, sent: [], ...known, consent };
    const sealed = sealDraft(app.keys.draft, place, id, content);
    if (row !== null) await updateDraft(tx, { ...place, id }, { sealed, ...dates });
    else await insertDraft(tx, { ...place, id, surveyId: survey.id, surveyVersion: survey.version, sealed, ...dates });
  });
  return makeDraftToken(app.keys.draft, place, id);
}
