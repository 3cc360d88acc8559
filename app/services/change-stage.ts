import type { TenantTransaction } from '#db/client.ts';
import { holdConsultation, promisesOf } from '#db/read/consultation-settings.ts';
import type { Consultation } from '#db/read/consultations.ts';
import { currentSurvey } from '#db/read/surveys.ts';
import { writeAudit } from '#db/write/audit.ts';
import { moveStage, openUntil } from '#db/write/consultation-stage.ts';
import { mayArchive } from '../domain/cut-offs.ts';
import { openingNeeds } from '../domain/stage-moves.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { askForPlan } from './plan-reading.ts';

/** Moves that need nothing typed; the others are `close-consultation` and `reopen-consultation`. */
export type PlainMove = 'open-draft' | 'start-reviewing' | 'back' | 'archive';

export type StageChanged = 'moved' | 'missing' | 'not-possible' | 'not-ready' | 'not-before-withdrawal';

/**
 * Moves a consultation to another stage: opens a draft once its survey is published and its moments are settled, says
 * that reviewing has begun, takes that back, or archives. Archiving ends that answers can be taken back, so it waits
 * until the last moment that people were told. Doing it twice is once.
 */
export async function changeStage(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly move: PlainMove },
): Promise<StageChanged> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await holdConsultation(tx, organizationId, sent.slug);
    if (found === null) return 'missing';
    const now = app.now();
    const outcome = await moves[sent.move](tx, found, now);
    if (outcome !== 'moved') return outcome;
    const key = { organizationId, consultationId: found.id };
    const event = { ...key, actor: member.userId, action: auditActions[sent.move], subject: found.id };
    await writeAudit(tx, event, now);
    if (sent.move === 'start-reviewing') await askForPlan(tx, key, 0);
    return 'moved';
  });
}

/** What the audit calls each move. */
const auditActions = {
  'open-draft': 'consultation-opened',
  'start-reviewing': 'reviewing-started',
  back: 'reviewing-ended',
  archive: 'consultation-archived',
} as const satisfies Readonly<Record<PlainMove, string>>;

type Move = (tx: TenantTransaction, found: Consultation, now: Date) => Promise<StageChanged>;

const moves: Readonly<Record<PlainMove, Move>> = {
  'open-draft': async (tx, found, now) => {
    if (found.stage !== 'draft') return 'not-possible';
    const key = { organizationId: found.organizationId, consultationId: found.id };
    const hasSurvey = (await currentSurvey(tx, key)) !== null;
    const { closesAt } = found;
    if (closesAt === null || openingNeeds(found, { hasSurvey, now }).length > 0) return 'not-ready';
    const opened = await openUntil(tx, found.id, { from: 'draft', opensAt: found.opensAt ?? now, closesAt });
    return opened ? 'moved' : 'not-possible';
  },
  'start-reviewing': (tx, found, now) => moveWhere(tx, found, 'start-reviewing', 'reviewing', now),
  back: (tx, found, now) =>
    found.stage === 'reviewing' ? moveWhere(tx, found, 'close', 'closed', now) : Promise.resolve('not-possible'),
  archive: async (tx, found, now) => {
    const key = { organizationId: found.organizationId, consultationId: found.id };
    const { told } = await promisesOf(tx, key);
    if (!mayArchive(found, { told, now })) return 'not-before-withdrawal';
    return moveWhere(tx, found, 'archive', 'archived', now);
  },
};

async function moveWhere(
  tx: TenantTransaction,
  found: Consultation,
  action: 'start-reviewing' | 'close' | 'archive',
  to: Stage,
  now: Date,
): Promise<StageChanged> {
  // Its time may have come without anybody having written that down: then it moves from what is written.
  if (!stageAllows(stageAt(found, now), action)) return 'not-possible';
  return (await moveStage(tx, found.id, { from: found.stage, to })) ? 'moved' : 'not-possible';
}
