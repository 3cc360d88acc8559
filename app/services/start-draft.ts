import { findDraftForUpdate } from '#db/read/drafts.ts';
import { insertDraft, updateDraft } from '#db/write/drafts.ts';
import { countSectionReached } from '#db/write/sections-reached.ts';
import { draftExpiry, type Consent, type DraftContent, type DraftOrigin } from '../domain/draft.ts';
import { makeDraftToken, openDraft, sealDraft, type DraftHandle } from '../domain/draft-seal.ts';
import { startsCounting, withReached } from '../domain/reached.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';
import { currentSealingKey, sealingKeyOf } from './sealing-keys.ts';

/** What a draft begins with. */
export interface DraftBeginning {
  readonly consent: Consent;
  /** Of a new draft; one that is begun keeps its own. */
  readonly origin: DraftOrigin;
  /** Of a new draft: made with the page that it begins on, so that sending that page twice begins once. */
  readonly handle: DraftHandle;
}

/**
 * Writes down what was agreed to: in the draft that is already begun, or as the beginning of a new one. Returns the
 * token that finds it. Beginning twice with the same handle begins once.
 */
export async function startDraft(
  app: Application,
  { organization, consultation, survey }: OpenedSurvey,
  begun: OpenDraft | null,
  { consent, origin, handle: fresh }: DraftBeginning,
): Promise<string> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const now = app.now();
  const handle = begun === null ? fresh : { id: begun.id, contentKey: begun.contentKey };
  const key = { ...place, id: handle.id };
  await app.database.withTenant(organization.id, async (tx) => {
    const { id: keyId, key: serverKey } = await currentSealingKey(app, tx);
    const row = await findDraftForUpdate(tx, key, now);
    const rowKey = row === null ? null : await sealingKeyOf(app, tx, row.keyId);
    const known = row === null || rowKey === null ? null : openDraft(rowKey.key, place, handle, row.sealed);
    const asked = row !== null && begun !== null ? begun.survey : survey;
    const counted = row === null && startsCounting(origin, survey.version) && { reached: [] };
    const begins: DraftContent = { values: {}, sent: [], ...origin, ...known, consent, ...counted };
    const { content, first } = withReached(asked.document, begins);
    const sealed = sealDraft(serverKey, place, handle, content);
    const dates = { updatedAt: now, expiresAt: draftExpiry(now, row?.expiresAt) };
    const page = { ...place, surveyId: asked.id, surveyVersion: asked.version };
    if (row !== null) await updateDraft(tx, key, { sealed, keyId, ...dates });
    else if (!(await insertDraft(tx, { ...page, id: handle.id, sealed, keyId, ...dates }))) return;
    if (first !== null) await countSectionReached(tx, { ...page, section: first });
  });
  return makeDraftToken(app.keys.draft, place, handle);
}
