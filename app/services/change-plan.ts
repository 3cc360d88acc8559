import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import type { Consultation, ConsultationKey } from '#db/read/consultations.ts';
import { membersOf } from '#db/read/members.ts';
import { planStepsOf, type PlanStep } from '#db/read/plan.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeMeeting } from '#db/write/consultation-settings.ts';
import { deleteStep, insertSteps, writeStep } from '#db/write/plan.ts';
import { planFor } from '../domain/plan.ts';
import { stateHash } from '../domain/settings.ts';
import type { Application } from './application.ts';
import { daysOf } from './change-settings.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';

/** What can be done to a plan. Days are calendar days, `YYYY-MM-DD`, already checked; an empty one: none. */
export type PlanChange =
  | { readonly do: 'meeting'; readonly seen: string; readonly day: string; readonly name: string }
  | { readonly do: 'make' }
  | { readonly do: 'redate' }
  | ({ readonly do: 'add'; readonly id: string } & StepWords)
  | ({ readonly do: 'edit'; readonly id: string; readonly seen: string } & StepWords)
  | { readonly do: 'done' | 'undone' | 'remove'; readonly id: string };

interface StepWords {
  /** Of a step that the team added. */
  readonly title: string;
  readonly due: string;
  /** A member's user id; empty: nobody. */
  readonly owner: string;
}

export type PlanChanged = 'saved' | 'missing' | 'gone' | 'not-now' | 'changed' | 'no-meeting' | 'no-member';

/** Stands for the meeting that a page showed. */
export function meetingState({ meetingAt, meeting }: Pick<Consultation, 'meetingAt' | 'meeting'>): string {
  return stateHash([meetingAt, meeting]);
}

/** Stands for a step that a page showed; whether it is done is said apart. */
export function stepState({ title, due, owner }: Pick<PlanStep, 'title' | 'due' | 'owner'>): string {
  return stateHash([title, due, owner]);
}

/**
 * Changes the plan of a consultation: the meeting, its steps (made once, counting back from the meeting), who does
 * them, and whether they are done. Sent twice it is done once; a step or a meeting that somebody changed since the page
 * was shown is left as it is (`changed`).
 */
export async function changePlan(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly change: PlanChange },
): Promise<PlanChanged> {
  const { id: organizationId } = organization;
  const { change } = sent;
  return whileHeld(app, organizationId, { slug: sent.slug, action: 'configure' }, async (tx, { found, key, now }) => {
    const at = { tx, key, found, steps: await planStepsOf(tx, key), by: member.userId, now };
    const outcome = await apply(at, change);
    if (outcome !== 'written') return outcome;
    const subject = 'id' in change ? change.id : found.id;
    await writeAudit(
      tx,
      { ...key, actor: member.userId, action: 'plan-changed', subject, details: { do: change.do } },
      now,
    );
    return 'saved';
  });
}

interface At {
  readonly tx: TenantTransaction;
  readonly key: ConsultationKey;
  readonly found: Consultation;
  readonly steps: readonly PlanStep[];
  readonly by: string;
  readonly now: Date;
}

/** `written`, or what the change came to without anything having been written. */
type Applied = 'written' | PlanChanged;

async function apply(at: At, change: PlanChange): Promise<Applied> {
  switch (change.do) {
    case 'meeting':
      return settleMeeting(at, change);
    case 'make':
      return makePlan(at);
    case 'redate':
      return redatePlan(at);
    case 'add':
      return addStep(at, change);
    case 'edit':
      return editStep(at, change);
    case 'done':
    case 'undone':
      return tickStep(at, change.id, change.do === 'done');
    case 'remove':
      return removeStep(at, change.id);
  }
}

async function settleMeeting({ tx, key, found }: At, change: Extract<PlanChange, { do: 'meeting' }>): Promise<Applied> {
  const wanted = { day: change.day === '' ? null : change.day, name: change.name };
  if (found.meetingAt === wanted.day && found.meeting === wanted.name) return 'saved';
  if (meetingState(found) !== change.seen) return 'changed';
  await writeMeeting(tx, key, wanted);
  return 'written';
}

function plannedFor(found: Consultation & { readonly meetingAt: string }) {
  const { opensAt: opens, closesAt: closes } = daysOf(found);
  return planFor(found.meetingAt, { ...(opens === '' ? {} : { opens }), ...(closes === '' ? {} : { closes }) });
}

async function makePlan({ tx, key, found, steps }: At): Promise<Applied> {
  const { meetingAt } = found;
  if (meetingAt === null) return 'no-meeting';
  if (steps.some(({ standard }) => standard !== null)) return 'saved';
  await insertSteps(
    tx,
    key,
    plannedFor({ ...found, meetingAt }).map((step) => ({ id: randomUUID(), ...step })),
  );
  return 'written';
}

async function redatePlan({ tx, key, found, steps }: At): Promise<Applied> {
  const { meetingAt } = found;
  if (meetingAt === null) return 'no-meeting';
  const planned = new Map<string, string>(plannedFor({ ...found, meetingAt }).map((step) => [step.standard, step.due]));
  const moved = steps.flatMap(({ id, standard, due, doneAt }) => {
    const anew = standard === null || doneAt !== null ? undefined : planned.get(standard);
    return anew === undefined || anew === due ? [] : [{ id, due: anew }];
  });
  for (const { id, due } of moved) await writeStep(tx, key, id, { due });
  return moved.length > 0 ? 'written' : 'saved';
}

async function addStep(at: At, { id, title, due, owner }: Extract<PlanChange, { do: 'add' }>): Promise<Applied> {
  if (at.steps.some((step) => step.id === id)) return 'saved';
  const who = await ownerOf(at, owner, null);
  if (who === 'no-member') return who;
  await insertSteps(at.tx, at.key, [{ id, title, due, owner: who.owner }]);
  return 'written';
}

async function editStep(at: At, change: Extract<PlanChange, { do: 'edit' }>): Promise<Applied> {
  const step = at.steps.find(({ id }) => id === change.id);
  if (step === undefined) return 'gone';
  const who = await ownerOf(at, change.owner, step.owner);
  if (who === 'no-member') return who;
  const wanted = { title: step.standard === null ? change.title : '', due: change.due, owner: who.owner };
  if (stepState(wanted) === stepState(step)) return 'saved';
  if (stepState(step) !== change.seen) return 'changed';
  await writeStep(at.tx, at.key, step.id, wanted);
  return 'written';
}

async function tickStep({ tx, key, steps, by, now }: At, id: string, done: boolean): Promise<Applied> {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) return 'gone';
  if ((step.doneAt !== null) === done) return 'saved';
  await writeStep(tx, key, id, done ? { doneAt: now, doneBy: by } : { doneAt: null, doneBy: null });
  return 'written';
}

/** Only what the team added is removed: a standard step that is not needed is marked as done. */
async function removeStep({ tx, key, steps }: At, id: string): Promise<Applied> {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) return 'saved';
  if (step.standard !== null) return 'gone';
  await deleteStep(tx, key, id);
  return 'written';
}

/** A member; somebody who has left may stay where they stand and is not put anywhere else. */
async function ownerOf({ tx, key }: At, owner: string, before: string | null) {
  if (owner === '' || owner === before) return { owner: owner === '' ? null : owner };
  const members = await membersOf(tx, key.organizationId);
  return members.some(({ userId }) => userId === owner) ? { owner } : ('no-member' as const);
}
