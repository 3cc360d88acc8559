import { z } from 'zod';
import { DRAFT_DAYS } from './draft.ts';
import type { DraftHandle, DraftPlace } from './draft-seal.ts';
import { seal, unseal } from './seal.ts';

/** A page that was left open for as long as a draft lives can still be sent. */
export const FORM_TOKEN_DAYS = DRAFT_DAYS;

/** What the consent page carries: the draft that it will begin, and when it was asked for. */
export interface FormToken {
  readonly handle: DraftHandle;
  readonly askedAt: Date;
}

const schema = z.object({ id: z.string(), contentKey: z.base64(), askedAt: z.number() });

const purpose = (place: DraftPlace) => `form token ${place.organizationId} ${place.consultationId}`;

/** Seals the token for one consultation: whoever wants to answer has asked for a page, and each page begins one draft. */
export function makeFormToken(key: Buffer, place: DraftPlace, { handle, askedAt }: FormToken): string {
  const content = { id: handle.id, contentKey: handle.contentKey.toString('base64'), askedAt: askedAt.getTime() };
  return seal(key, purpose(place), Buffer.from(JSON.stringify(content))).toString('base64url');
}

/**
 * What the page carried; null for nothing, for what is forged, for another consultation's, and after FORM_TOKEN_DAYS. A
 * page that comes from the future was made by a server whose clock is ahead of this one's, and is as good as any.
 */
export function readFormToken(key: Buffer, place: DraftPlace, token: string, now: Date): FormToken | null {
  const content = unseal(key, purpose(place), Buffer.from(token, 'base64url'));
  if (content === null) return null;
  const { id, contentKey, askedAt } = schema.parse(JSON.parse(content.toString()));
  if (now.getTime() - askedAt > FORM_TOKEN_DAYS * 24 * 60 * 60 * 1000) return null;
  return { handle: { id, contentKey: Buffer.from(contentKey, 'base64') }, askedAt: new Date(askedAt) };
}
