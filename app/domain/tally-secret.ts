import { createHmac, randomBytes } from 'node:crypto';

const BYTES = 18;

/** What opens a partner's page of its link's tally: 144 bits, in letters that an address may have. */
export function newTallySecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What a page is found by: a keyed hash, different in every organization. */
export function tallyHash(key: Buffer, organizationId: string, secret: string): Buffer {
  return createHmac('sha256', key).update(`tally ${organizationId} ${secret}`).digest();
}
