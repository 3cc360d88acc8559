import { randomUUID } from 'node:crypto';
import { findConsultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertSession } from '#db/write/session-codes.ts';
import { newSessionCode } from '../domain/session-code.ts';
import { MOST_HOURS, MOST_PEOPLE } from '../domain/session-limits.ts';
import { takesAnswers } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** For how many people a session is, and for how many hours. */
export interface WantedSession {
  readonly people: number;
  readonly hours: number;
}

/** What is wrong with what was typed; or the survey takes no answers; or there is none. */
export type SessionRefused = 'people' | 'hours' | 'not-open' | 'missing';

const within = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** Codes that were used before are used up: with some hundreds in a consultation, the second try is free. */
const TRIES = 20;

/** Begins a facilitator's session, from now on. Returns its id. */
export async function openSession(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { people, hours }: WantedSession,
): Promise<{ readonly id: string } | SessionRefused> {
  if (!within(people, MOST_PEOPLE)) return 'people';
  if (!within(hours, MOST_HOURS)) return 'hours';
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return 'missing';
    const now = app.now();
    if (!takesAnswers(consultation, now)) return 'not-open';
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const id = randomUUID();
    const endsAt = new Date(now.getTime() + hours * 3_600_000);
    const session = { ...key, id, startsAt: now, endsAt, most: people, madeBy: member.userId };
    for (let tries = 0; !(await insertSession(tx, { ...session, code: newSessionCode() })); tries++) {
      if (tries === TRIES) throw new Error('No code is free');
    }
    const event = { ...key, actor: member.userId, action: 'session-opened', subject: id };
    await writeAudit(tx, { ...event, details: { people, hours } }, now);
    return { id };
  });
}
