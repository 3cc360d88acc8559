import { codebookOf, findConsultation, type Consultation, type PriorityArea } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { areaTiesOf, codedAreas, planNodesOf, type AreaTie, type PlanNode } from '#db/read/plan.ts';
import type { NewPriorityArea } from '#db/write/consultations.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { startingCodebook } from './starting-codebook.ts';

/** The priority areas of a consultation with what they are tied to. */
export interface OpenAreas {
  readonly consultation: Consultation;
  readonly mayChange: boolean;
  readonly areas: readonly PriorityArea[];
  /** Areas that somebody has decided a comment with. */
  readonly coded: ReadonlySet<string>;
  readonly nodes: readonly PlanNode[];
  readonly ties: readonly AreaTie[];
  /** Areas of the codebook that comes with the product, which are not among these. */
  readonly offered: readonly NewPriorityArea[];
}

/** Opens the priority areas of a consultation for a member; null when there is none with this slug. */
export async function openAreas(app: Application, member: Member, slug: string): Promise<OpenAreas | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const areas = await codebookOf(tx, key);
    return {
      consultation,
      mayChange: stageAllows(stageAt(consultation, app.now()), 'configure'),
      areas,
      coded: await codedAreas(tx, key),
      nodes: await planNodesOf(tx, key),
      ties: await areaTiesOf(tx, key),
      offered: startingCodebook().filter(({ key: offered }) => areas.every((area) => area.key !== offered)),
    };
  });
}
