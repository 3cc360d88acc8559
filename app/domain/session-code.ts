import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from './seal.ts';

const CODE_DIGITS = 6;
/** A code that can be said aloud. Tries are limited, and it is good for hours: six digits are enough. */
export function newSessionCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** Whether these digits are as many as a code has. */
export function isSessionCode(digits: string): boolean {
  return digits.length === CODE_DIGITS && /^[0-9]+$/.test(digits);
}

/** The code as two groups of three digits. */
export function sessionCodeGroups(code: string): readonly string[] {
  return code.match(/.{1,3}/g) ?? [];
}

/** What settles how a session stands. */
export interface SessionFacts {
  readonly endsAt: Date;
  readonly most: number;
  readonly used: number;
}

/** Running; used by as many as it is good for; or over, by its time or by somebody. */
export type SessionState = 'running' | 'used-up' | 'over';

/** How a session stands at a moment. `endsAt` is exclusive. */
export function sessionState({ endsAt, most, used }: SessionFacts, now: Date): SessionState {
  if (now >= endsAt) return 'over';
  return used >= most ? 'used-up' : 'running';
}

interface Place {
  readonly organizationId: string;
  readonly consultationId: string;
}

const passSchema = z.object({ sessionId: z.uuid(), endsAt: z.number() });
const purpose = (place: Place) => `session pass ${place.organizationId} ${place.consultationId}`;

/** What a device keeps of a session that it has shown the code of: sealed, one consultation's, until the session ends. */
export function makeSessionPass(key: Buffer, place: Place, session: { id: string; endsAt: Date }): string {
  const content = { sessionId: session.id, endsAt: session.endsAt.getTime() };
  return seal(key, purpose(place), Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** The session's id; null when the pass is forged, another consultation's, or its time is over. */
export function readSessionPass(key: Buffer, place: Place, pass: string, now: Date): string | null {
  const content = unseal(key, purpose(place), Buffer.from(pass, 'base64url'));
  if (content === null) return null;
  const { sessionId, endsAt } = passSchema.parse(JSON.parse(content.toString()));
  return now.getTime() < endsAt ? sessionId : null;
}
