import { findConsultation } from '#db/read/consultations.ts';
import { holdSession } from '#db/read/session-codes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeSessionEnd } from '#db/write/session-codes.ts';
import { MOST_HOURS } from '../domain/session-limits.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** `until`: when it would have ended, for whoever wants to undo it. */
export type SessionEnded = { readonly until: Date } | 'over' | 'missing';

/** Ends a session before its time. One that is over stays as it is. */
export async function endSession(
  app: Application,
  membership: Membership,
  at: { readonly slug: string; readonly id: string },
): Promise<SessionEnded> {
  return changeEnd(app, membership, at, 'session-ended', (session, now) => (now < session.endsAt ? now : null));
}

/** Lets a session that was ended before its time go on until then; not longer than a session can be. */
export async function resumeSession(
  app: Application,
  membership: Membership,
  at: { readonly slug: string; readonly id: string; readonly until: Date },
): Promise<SessionEnded> {
  return changeEnd(app, membership, at, 'session-resumed', ({ startsAt }, now) => {
    const latest = startsAt.getTime() + MOST_HOURS * 3_600_000;
    return now < at.until && at.until.getTime() <= latest ? at.until : null;
  });
}

async function changeEnd(
  app: Application,
  { organization, member }: Membership,
  at: { readonly slug: string; readonly id: string },
  action: string,
  newEnd: (session: { startsAt: Date; endsAt: Date }, now: Date) => Date | null,
): Promise<SessionEnded> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, at.slug);
    if (consultation === null) return 'missing';
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const session = await holdSession(tx, key, at.id);
    if (session === null) return 'missing';
    const now = app.now();
    const endsAt = newEnd(session, now);
    if (endsAt === null) return 'over';
    await writeSessionEnd(tx, key, at.id, endsAt);
    await writeAudit(tx, { ...key, actor: member.userId, action, subject: at.id }, now);
    return { until: session.endsAt };
  });
}
