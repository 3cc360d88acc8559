import { z } from 'zod';
import { seal, unseal } from './seal.ts';

/** How long the page with one's answers stays usable before the code is asked for again. */
export const RECEIPT_PASS_MINUTES = 30;

/** A response that somebody has shown the code of. */
export interface ReceiptBearer {
  readonly consultationId: string;
  readonly responseId: string;
}

const passSchema = z.object({ consultationId: z.string(), responseId: z.string(), expires: z.number() });

const purpose = (organizationId: string) => `receipt pass ${organizationId}`;

/** What the page carries from one step to the next in place of the code: sealed, short-lived, one organization's. */
export function makeReceiptPass(key: Buffer, organizationId: string, bearer: ReceiptBearer, now: Date): string {
  const content = { ...bearer, expires: now.getTime() + RECEIPT_PASS_MINUTES * 60_000 };
  return seal(key, purpose(organizationId), Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** Whose pass it is; null when it is forged, another organization's, or its time is over. */
export function readReceiptPass(key: Buffer, organizationId: string, pass: string, now: Date): ReceiptBearer | null {
  const content = unseal(key, purpose(organizationId), Buffer.from(pass, 'base64url'));
  if (content === null) return null;
  const { expires, ...bearer } = passSchema.parse(JSON.parse(content.toString()));
  return now.getTime() < expires ? bearer : null;
}
