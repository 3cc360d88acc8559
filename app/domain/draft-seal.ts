import { randomBytes, randomUUID } from 'node:crypto';
import { draftContentSchema, type DraftContent } from './draft.ts';
import { seal, unseal } from './seal.ts';

/** Where a draft belongs. */
export interface DraftPlace {
  readonly organizationId: string;
  readonly consultationId: string;
}

/** What finds and opens a draft. The server keeps no copy of the key: it lies in the device's token alone. */
export interface DraftHandle {
  readonly id: string;
  /** 32 bytes. */
  readonly contentKey: Buffer;
}

const ID_BYTES = 36;
const KEY_BYTES = 32;

/** A handle for a draft that is about to begin. */
export function newDraftHandle(): DraftHandle {
  return { id: randomUUID(), contentKey: randomBytes(KEY_BYTES) };
}

const contentPurpose = (place: DraftPlace, draftId: string) =>
  `draft content ${place.organizationId} ${place.consultationId} ${draftId}`;
const returnPurpose = (place: DraftPlace, draftId: string) =>
  `return code ${place.organizationId} ${place.consultationId} ${draftId}`;
const tokenPurpose = (place: DraftPlace) => `draft token ${place.organizationId} ${place.consultationId}`;

/** A draft's content as it lies in the database: sealed with its own key, and that with a key of the server's. */
export function sealDraft(serverKey: Buffer, place: DraftPlace, handle: DraftHandle, content: DraftContent): Buffer {
  const purpose = contentPurpose(place, handle.id);
  return seal(serverKey, purpose, seal(handle.contentKey, purpose, Buffer.from(JSON.stringify(content))));
}

/** A draft's content, or null when it was sealed with other keys, for another draft, or in another shape. */
export function openDraft(
  serverKey: Buffer,
  place: DraftPlace,
  handle: DraftHandle,
  sealed: Buffer,
): DraftContent | null {
  const purpose = contentPurpose(place, handle.id);
  const inner = unseal(serverKey, purpose, sealed);
  const content = inner === null ? null : unseal(handle.contentKey, purpose, inner);
  return content === null ? null : (draftContentSchema.safeParse(JSON.parse(content.toString())).data ?? null);
}

/** Seals a draft's row with another server key, without opening what is inside; null when `from` did not seal it. */
export function resealDraft(
  from: Buffer,
  to: Buffer,
  place: DraftPlace,
  draftId: string,
  sealed: Buffer,
): Buffer | null {
  const purpose = contentPurpose(place, draftId);
  const inner = unseal(from, purpose, sealed);
  return inner === null ? null : seal(to, purpose, inner);
}

/** A draft's own key as it lies beside its return code: sealed with the code's key, and that with a key of the server's. */
export function sealContentKey(
  serverKey: Buffer,
  codeKey: Buffer,
  place: DraftPlace,
  { id, contentKey }: DraftHandle,
): Buffer {
  const purpose = returnPurpose(place, id);
  return seal(serverKey, purpose, seal(codeKey, purpose, contentKey));
}

/** What opens the draft, for who has its return code; null when it was sealed with other keys or for another draft. */
export function openContentKey(
  serverKey: Buffer,
  codeKey: Buffer,
  place: DraftPlace,
  draftId: string,
  wrapped: Buffer,
): DraftHandle | null {
  const purpose = returnPurpose(place, draftId);
  const inner = unseal(serverKey, purpose, wrapped);
  const contentKey = inner === null ? null : unseal(codeKey, purpose, inner);
  return contentKey === null ? null : { id: draftId, contentKey };
}

/** Seals what lies beside a return code with another server key, as resealDraft does. */
export function resealContentKey(
  from: Buffer,
  to: Buffer,
  place: DraftPlace,
  draftId: string,
  wrapped: Buffer,
): Buffer | null {
  const purpose = returnPurpose(place, draftId);
  const inner = unseal(from, purpose, wrapped);
  return inner === null ? null : seal(to, purpose, inner);
}

/** What finds a draft from outside, in a cookie or an address: its id and its key, sealed for its consultation alone. */
export function makeDraftToken(key: Buffer, place: DraftPlace, { id, contentKey }: DraftHandle): string {
  return seal(key, tokenPurpose(place), Buffer.concat([Buffer.from(id), contentKey])).toString('base64url');
}

/** The draft's id and key; null for a token that is damaged, forged, or another consultation's. */
export function readDraftToken(key: Buffer, place: DraftPlace, token: string): DraftHandle | null {
  const content = unseal(key, tokenPurpose(place), Buffer.from(token, 'base64url'));
  if (content?.length !== ID_BYTES + KEY_BYTES) return null;
  return { id: content.subarray(0, ID_BYTES).toString(), contentKey: content.subarray(ID_BYTES) };
}
