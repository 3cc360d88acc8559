import { recommendationsOf, type Recommendation } from '#db/read/recommendations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeRecommendation } from '#db/write/recommendations.ts';
import { dayAt } from '../domain/closing-day.ts';
import { checkDecision, type Decision, type DecisionFault, type TypedDecision } from '../domain/decision.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';

export type DecisionRecorded =
  | { readonly outcome: 'saved' | 'missing' | 'not-now' | 'gone' | 'changed' }
  | { readonly outcome: 'wrong'; readonly fault: DecisionFault };

/**
 * Records what the Council decided about a recommendation, corrects it, or says that it is not decided after all
 * (`null`). What stood before stays in the audit by its kind and day. A page that is older than what is saved changes
 * nothing (`changed`).
 */
export async function recordDecision(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly id: string; readonly seen: number; readonly typed: TypedDecision | null },
): Promise<DecisionRecorded> {
  const { id: organizationId } = organization;
  const place = { slug: sent.slug, action: 'preview-edition' } as const;
  const outcome = await whileHeld(
    app,
    organizationId,
    place,
    async (tx, { found, key, now }): Promise<DecisionRecorded> => {
      const row = (await recommendationsOf(tx, key)).find(({ id }) => id === sent.id);
      if (row?.withdrawnAt !== null) return { outcome: 'gone' };
      const checked = sent.typed === null ? { decision: null } : checkDecision(sent.typed, dayAt(now, found.timeZone));
      if ('fault' in checked) return { outcome: 'wrong', fault: checked.fault };
      const { decision } = checked;
      if (isSame(row, decision)) return { outcome: 'saved' };
      if (row.revision !== sent.seen) return { outcome: 'changed' };
      await writeRecommendation(tx, key, row.id, {
        ...{ decision: decision?.kind ?? null, decidedOn: decision?.on ?? null },
        ...{ because: decision?.because ?? null, amended: decision?.amended ?? null },
        ...{ recordedBy: decision === null ? null : member.userId, recordedAt: decision === null ? null : now },
      });
      const event = { ...key, actor: member.userId, action: 'decision-recorded', subject: row.id };
      const before = row.decision === null ? null : { decision: row.decision, on: row.decidedOn };
      const after = decision === null ? null : { decision: decision.kind, on: decision.on };
      await writeAudit(tx, { ...event, details: { number: row.number, before, after } }, now);
      return { outcome: 'saved' };
    },
  );
  return typeof outcome === 'string' ? { outcome } : outcome;
}

function isSame(row: Recommendation, decision: Decision | null): boolean {
  if (decision === null) return row.decision === null;
  const same = (one: Readonly<Record<string, string>> | null, other: Readonly<Record<string, string>> | null) =>
    one?.['en'] === other?.['en'] && one?.['fr'] === other?.['fr'];
  const { kind, on, because, amended } = decision;
  return row.decision === kind && row.decidedOn === on && same(row.because, because) && same(row.amended, amended);
}
