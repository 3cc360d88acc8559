import { createHmac } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import { findDraft } from '#db/read/drafts.ts';
import { readResponse, type ResponseKey, type ResponseRow } from '#db/read/receipts.ts';
import { deleteDraft, insertDraft } from '#db/write/drafts.ts';
import { draftExpiry, type DraftContent } from '../domain/draft.ts';
import { openDraft, sealDraft, type DraftHandle } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';
import { currentSealingKey, sealingKeyOf } from './sealing-keys.ts';

/** The second typing lies as a draft that corrects the response: it goes with it, and is sealed anew as drafts are. */
function handleOf(app: Application, { organizationId, consultationId, responseId }: ResponseKey): DraftHandle {
  const derive = (what: string) =>
    createHmac('sha256', app.keys.draft)
      .update(`paper second typing ${what} ${organizationId} ${consultationId} ${responseId}`)
      .digest();
  const id = derive('id').subarray(0, 16);
  // A UUID of the kind whose content is one's own (version 8, RFC 9562).
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x80, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id: hex, contentKey: derive('key') };
}

/** Keeps a second typing in place of the one before it; null: there is nothing to keep any more. */
export async function keepSecondTyping(
  app: Application,
  tx: TenantTransaction,
  key: ResponseKey,
  { surveyId, surveyVersion, revision }: Pick<ResponseRow, 'surveyId' | 'surveyVersion' | 'revision'>,
  content: DraftContent | null,
): Promise<void> {
  const { organizationId, consultationId, responseId } = key;
  const place = { organizationId, consultationId };
  const handle = handleOf(app, key);
  await deleteDraft(tx, { ...place, id: handle.id });
  if (content === null) return;
  const { id: keyId, key: serverKey } = await currentSealingKey(app, tx);
  const sealed = sealDraft(serverKey, place, handle, { ...content, corrects: { responseId, revision } });
  const now = app.now();
  const dates = { updatedAt: now, expiresAt: draftExpiry(now) };
  await insertDraft(tx, { ...place, id: handle.id, surveyId, surveyVersion, responseId, sealed, keyId, ...dates });
}

/** The second typing of a sheet; null when none is kept, or the response has changed since. */
export async function readSecondTyping(
  app: Application,
  tx: TenantTransaction,
  key: ResponseKey,
): Promise<DraftContent | null> {
  const response = await readResponse(tx, key);
  const handle = handleOf(app, key);
  const row = await findDraft(tx, { ...key, id: handle.id }, app.now());
  if (row === null || row.sealed.length === 0 || response === null) return null;
  const sealing = await sealingKeyOf(app, tx, row.keyId);
  const place = { organizationId: key.organizationId, consultationId: key.consultationId };
  const content = sealing === null ? null : openDraft(sealing.key, place, handle, row.sealed);
  return content?.corrects?.revision === response.revision ? content : null;
}
