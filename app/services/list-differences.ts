import { unitsNow } from '#db/read/agreement-units.ts';
import { measuredTargets } from '#db/read/agreement.ts';
import { hasAgreed } from '#db/read/confidentiality.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import type { TenantTransaction } from '#db/client.ts';
import { adjudicatedTargets, newestAdjudications, readTwice, wordsOfComments } from '#db/read/differences.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { isDistressing } from '../theming/distress.ts';
import type { Application } from './application.ts';
import { namedTargets, type NamedTarget } from './codebook-names.ts';
import { differingTargets } from './differing-targets.ts';

/** So many are listed; the next come when some of these are decided. */
const LISTED = 20;
/** Comments that are looked at in one step. Readers differ on one comment of three to ten. */
const STEP = 250;
const MOST_STEPS = 40;

export interface ListedDifference {
  readonly commentId: string;
  /** Redacted; null where the words may be hard to read, so that they stand on their own page only, covered. */
  readonly text: string | null;
  readonly language: string | null;
  /** Target ids on which readers differ and nobody has decided. */
  readonly targets: readonly string[];
}

export interface Differences {
  readonly consultation: Consultation;
  readonly waiting: readonly ListedDifference[];
  /** There are more than are listed. */
  readonly more: boolean;
  readonly decided: readonly { readonly commentId: string; readonly by: string | null; readonly at: Date }[];
  readonly targets: readonly NamedTarget[];
}

/** The comments on which readers differ and that this member may decide: nobody's names are among it. */
export async function listDifferences(
  app: Application,
  member: Member,
  slug: string,
): Promise<Differences | 'missing' | 'not-reviewing' | 'confidentiality'> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return 'missing';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    if (!(await hasAgreed(tx, member))) return 'confidentiality';
    const key = { organizationId, consultationId: consultation.id };
    const found = await firstDifferences(tx, key, member);
    const words = await wordsOfComments(
      tx,
      key,
      found.map(({ commentId }) => commentId),
    );
    const names = await membersOf(tx, organizationId);
    return {
      consultation,
      waiting: found.slice(0, LISTED).map(({ commentId, targets }) => {
        const { text = null, language = null } = words.find(({ id }) => id === commentId) ?? {};
        const hard = text !== null && isDistressing(text, language ?? 'und');
        return { commentId, text: hard ? null : text, language, targets };
      }),
      more: found.length > LISTED,
      decided: (await newestAdjudications(tx, key, LISTED)).map(({ commentId, decidedBy, decidedAt: at }) => ({
        ...{ commentId, at, by: names.find(({ userId }) => userId === decidedBy)?.name ?? null },
      })),
      targets: await namedTargets(tx, key),
    };
  });
}

async function firstDifferences(
  tx: TenantTransaction,
  key: { readonly organizationId: string; readonly consultationId: string },
  member: Member,
): Promise<readonly Pick<ListedDifference, 'commentId' | 'targets'>[]> {
  const targets = await measuredTargets(tx, key);
  const found: Pick<ListedDifference, 'commentId' | 'targets'>[] = [];
  let after: string | null = null;
  for (let step = 0; step < MOST_STEPS && found.length <= LISTED; step += 1) {
    const ids: readonly string[] = await readTwice(tx, key, member, { after, most: STEP });
    const settled = await adjudicatedTargets(tx, key, ids);
    const units = new Map((await unitsNow(tx, key, ids)).map((unit) => [unit.commentId, unit]));
    for (const commentId of ids) {
      const unit = units.get(commentId);
      const decided = new Set(settled.get(commentId)?.map(({ id }) => id));
      const open = unit === undefined ? [] : differingTargets(unit, targets).filter((id) => !decided.has(id));
      if (open.length > 0) found.push({ commentId, targets: open });
    }
    after = ids[STEP - 1] ?? null;
    if (after === null) break;
  }
  return found.slice(0, LISTED + 1);
}
