import { findSessionByCode } from '#db/read/session-codes.ts';
import { isSessionCode, makeSessionPass, sessionState } from '../domain/session-code.ts';
import { foldDigits } from '../language/digits.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';

/** What a device keeps of a session, and until when. */
export interface JoinedSession {
  readonly pass: string;
  readonly endsAt: Date;
}

const LONGEST_TYPED = 100;
/** White space, dashes of every kind, dots, and marks of direction that come along when a code is copied. */
const betweenDigits = /[\s\p{Pd}\p{Cf}._·]/gu;

/**
 * The running session that a code, typed in the digits of any script, belongs to; null for a wrong code and for a session
 * that has ended or is used up, without saying which.
 */
export async function findSession(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  typed: string,
): Promise<JoinedSession | null> {
  const code = foldDigits(typed.slice(0, LONGEST_TYPED)).text.replace(betweenDigits, '');
  if (!isSessionCode(code)) return null;
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const session = await app.database.withTenant(organization.id, (tx) => findSessionByCode(tx, place, code));
  if (session === null || sessionState(session, app.now()) !== 'running') return null;
  return { pass: makeSessionPass(app.keys.form, place, session), endsAt: session.endsAt };
}
