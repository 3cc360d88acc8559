import type { TenantTransaction } from '#db/client.ts';
import { findConsultation, type ConsultationKey } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import {
  setResponsesAside,
  undoHeldDecision,
  writeHeldDecision,
  type Decided,
  type HeldSelection,
} from '#db/write/held-responses.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import type { Application } from './application.ts';
import { beginAnew } from './arrivals.ts';
import type { Membership } from './find-signed-in.ts';
import { mayDecide } from './list-held.ts';
import { askForPlan } from './plan-reading.ts';
import { PLACING_QUEUE } from './theming-queues.ts';

export type HeldDecision = 'count' | 'leave-out';

/** Which responses of which group came until when, or which ones. */
export type SelectedHeld =
  | { readonly ids: readonly string[] }
  | { readonly group: { readonly reasons: string; readonly hour: string }; readonly until: string };

/**
 * What became of a decision: how many responses it is about, and how many others were decided about or taken back
 * meanwhile. `at` names it for whoever undoes it. `meanwhile`: that goes for all of them.
 */
export type HeldDecided =
  { readonly changed: number; readonly missed: number; readonly at: Date } | 'meanwhile' | 'not-reviewing' | 'missing';

/** What is decided within this time is placed, and its reading planned, together. */
const PLACING_DELAY_SECONDS = 20;

/** Lets held responses count, or leaves them out. From then on a person has looked: every place begins anew. */
export async function decideHeld(
  app: Application,
  membership: Membership,
  { slug, selection, decision }: { slug: string; selection: SelectedHeld; decision: HeldDecision },
): Promise<HeldDecided> {
  const action = decision === 'count' ? 'held-responses-counted' : 'held-responses-left-out';
  const asked = 'ids' in selection ? new Set(selection.ids).size : 0;
  return change(app, membership, slug, { action, asked }, (tx, key, timeZone, made) => {
    const which: HeldSelection = 'ids' in selection ? selection : { ...selection, timeZone };
    return writeHeldDecision(tx, key, which, { ...made, decision });
  });
}

/** Sets counted responses aside, which say nearly the same as others. */
export async function setAside(
  app: Application,
  membership: Membership,
  { slug, ids }: { slug: string; ids: readonly string[] },
): Promise<HeldDecided> {
  const asked = new Set(ids).size;
  return change(app, membership, slug, { action: 'responses-set-aside', asked }, (tx, key, _, made) =>
    setResponsesAside(tx, key, ids, made),
  );
}

/** Takes back what somebody decided at one moment. */
export async function undoHeld(
  app: Application,
  membership: Membership,
  { slug, made }: { slug: string; made: Decided },
): Promise<HeldDecided> {
  return change(app, membership, slug, { action: 'held-decision-undone', asked: 0 }, (tx, key, _, undone) =>
    undoHeldDecision(tx, key, made, undone),
  );
}

async function change(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { action, asked }: { readonly action: string; readonly asked: number },
  write: (tx: TenantTransaction, key: ConsultationKey, timeZone: string, made: Decided) => Promise<number>,
): Promise<HeldDecided> {
  const organizationId = organization.id;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return 'missing';
    if (!mayDecide(app, consultation)) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id };
    const at = app.now();
    const changed = await write(tx, key, consultation.timeZone, { by: member.userId, at });
    if (changed === 0) return 'meanwhile';
    const event = { ...key, actor: member.userId, action, subject: consultation.id };
    await writeAudit(tx, { ...event, details: { responses: changed } }, at);
    const job = { ...key, queue: PLACING_QUEUE, key: consultation.id, delaySeconds: PLACING_DELAY_SECONDS };
    await enqueueJob(tx, job);
    await askForPlan(tx, key, PLACING_DELAY_SECONDS);
    beginAnew(app, consultation.id);
    return { changed, missed: Math.max(0, asked - changed), at };
  });
}
