import { draftContentSchema, type DraftContent } from './draft.ts';
import { seal, unseal } from './seal.ts';

/** Where a draft belongs. */
export interface DraftPlace {
  readonly organizationId: string;
  readonly consultationId: string;
}

const contentPurpose = (place: DraftPlace, draftId: string) =>
  `draft content ${place.organizationId} ${place.consultationId} ${draftId}`;
const tokenPurpose = (place: DraftPlace) => `draft token ${place.organizationId} ${place.consultationId}`;

/** A draft's content as it lies in the database. */
export function sealDraft(key: Buffer, place: DraftPlace, draftId: string, content: DraftContent): Buffer {
  return seal(key, contentPurpose(place, draftId), Buffer.from(JSON.stringify(content)));
}

/** A draft's content, or null when it was sealed with another secret, for another draft, or in another shape. */
export function openDraft(key: Buffer, place: DraftPlace, draftId: string, sealed: Buffer): DraftContent | null {
  const content = unseal(key, contentPurpose(place, draftId), sealed);
  return content === null ? null : (draftContentSchema.safeParse(JSON.parse(content.toString())).data ?? null);
}

/** What finds a draft from outside, in a cookie or an address: its id, sealed for its consultation alone. */
export function makeDraftToken(key: Buffer, place: DraftPlace, draftId: string): string {
  return seal(key, tokenPurpose(place), Buffer.from(draftId)).toString('base64url');
}

/** The draft's id; null for a token that is damaged, forged, or another consultation's. */
export function readDraftToken(key: Buffer, place: DraftPlace, token: string): string | null {
  return unseal(key, tokenPurpose(place), Buffer.from(token, 'base64url'))?.toString() ?? null;
}
