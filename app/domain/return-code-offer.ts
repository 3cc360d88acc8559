import { z } from 'zod';
import { seal, unseal } from './seal.ts';

/** A return code that its draft may get: nobody has seen it yet, and it leads nowhere until it is asked for. */
export interface ReturnCodeOffer {
  readonly code: string;
  /** What the code is found by (hex) that the draft had when this one was offered; null: none. */
  readonly replaces: string | null;
}

const offerSchema = z.object({ code: z.string(), replaces: z.string().nullable() });

const purpose = (draftId: string) => `return code offer ${draftId}`;

/**
 * What the form carries that asks for a code: sealed, for one draft. Sending the form twice, or loading its answer again,
 * then shows the same code again, although no table holds it.
 */
export function makeReturnCodeOffer(key: Buffer, draftId: string, offer: ReturnCodeOffer): string {
  return seal(key, purpose(draftId), Buffer.from(JSON.stringify(offer))).toString('base64url');
}

/** What was offered; null when it is forged, or was offered to another draft. */
export function readReturnCodeOffer(key: Buffer, draftId: string, offer: string): ReturnCodeOffer | null {
  const content = unseal(key, purpose(draftId), Buffer.from(offer, 'base64url'));
  return content === null ? null : offerSchema.parse(JSON.parse(content.toString()));
}
