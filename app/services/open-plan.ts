import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { planStepsOf, type PlanStep } from '#db/read/plan.ts';
import { dayAt } from '../domain/closing-day.ts';
import { inOrder } from '../domain/plan.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** A step with the names of the people that it speaks of. */
export interface OwnedStep extends PlanStep {
  readonly done: boolean;
  /** Null: nobody, or somebody who has left. */
  readonly ownerName: string | null;
  readonly doneByName: string | null;
}

/** The plan of a consultation. */
export interface OpenPlan {
  readonly consultation: Consultation;
  readonly mayChange: boolean;
  /** The calendar day that it is now, in the consultation's time zone. */
  readonly today: string;
  readonly steps: readonly OwnedStep[];
  readonly members: readonly { readonly userId: string; readonly name: string }[];
}

/** Opens a consultation's plan for a member; null when there is none with this slug. */
export async function openPlan(app: Application, member: Member, slug: string): Promise<OpenPlan | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const members = await membersOf(tx, organizationId);
    const steps = await planStepsOf(tx, { organizationId, consultationId: consultation.id });
    const now = app.now();
    return {
      consultation,
      mayChange: stageAllows(stageAt(consultation, now), 'configure'),
      today: dayAt(now, consultation.timeZone),
      steps: ownedSteps(steps, members),
      members: members.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ userId, name }) => ({ userId, name })),
    };
  });
}

/** Steps in their order, with the names of who does them and who did. */
export function ownedSteps(
  steps: readonly PlanStep[],
  members: readonly { readonly userId: string; readonly name: string }[],
): readonly OwnedStep[] {
  const nameOf = (id: string | null) => members.find(({ userId }) => userId === id)?.name ?? null;
  return inOrder(steps).map((step) => ({
    ...step,
    done: step.doneAt !== null,
    ownerName: nameOf(step.owner),
    doneByName: nameOf(step.doneBy),
  }));
}
