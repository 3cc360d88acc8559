import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { sessionsOf, type SessionRow } from '#db/read/session-codes.ts';
import { sessionState, type SessionState } from '../domain/session-code.ts';
import { takesAnswers } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

const SESSIONS_ON_A_PAGE = 20;

export interface ListedSession extends Pick<SessionRow, 'id' | 'code' | 'startsAt' | 'endsAt' | 'most' | 'used'> {
  readonly state: SessionState;
  /** Null for somebody who is no member any more. */
  readonly madeBy: string | null;
}

export interface SessionList {
  readonly consultation: Consultation;
  /** Whether a session can be begun now. */
  readonly takesAnswers: boolean;
  readonly sessions: readonly ListedSession[];
  readonly older: boolean;
}

/** A consultation's sessions, the newest first; `page` counts from 1. Null when there is no such consultation. */
export async function listSessions(
  app: Application,
  { organization }: Pick<Membership, 'organization'>,
  slug: string,
  page: number,
): Promise<SessionList | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const offset = (page - 1) * SESSIONS_ON_A_PAGE;
    const rows = await sessionsOf(tx, key, { limit: SESSIONS_ON_A_PAGE + 1, offset });
    const members = await membersOf(tx, organization.id);
    const now = app.now();
    const sessions = rows.slice(0, SESSIONS_ON_A_PAGE).map(({ id, code, startsAt, endsAt, most, used, madeBy }) => ({
      ...{ id, code, startsAt, endsAt, most, used },
      state: sessionState({ endsAt, most, used }, now),
      madeBy: members.find(({ userId }) => userId === madeBy)?.name ?? null,
    }));
    return {
      consultation,
      takesAnswers: takesAnswers(consultation, now),
      sessions,
      older: rows.length > SESSIONS_ON_A_PAGE,
    };
  });
}
