import { createHmac } from 'node:crypto';
import type { Application } from '#app/services/application.ts';
import { demonstrationMembers, type DemonstrationMember } from '#db/factories/demonstration/members.ts';

/** How to sign in to the demonstration. */
export interface DemonstrationAccess {
  readonly members: readonly DemonstrationMember[];
  /** The same for all of them. */
  readonly password: string;
}

/** Letters and digits that nobody takes for another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The demonstration's password, made from the secret of the installation: it can be printed at every start, is kept
 * nowhere, and differs from that of every other installation.
 */
export function accessTo(app: Pick<Application, 'keys'>): DemonstrationAccess {
  const bytes = createHmac('sha256', app.keys.session).update('demonstration password').digest().subarray(0, 12);
  const letters = Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return { members: demonstrationMembers, password: letters.replace(/(.{4})(?=.)/g, '$1-') };
}
