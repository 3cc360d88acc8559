import type { TenantTransaction } from '#db/client.ts';
import { codebookOf, type ConsultationKey } from '#db/read/consultations.ts';
import { objectionsTo, type ObjectionRow } from '#db/read/objections.ts';
import { readOwnWords, targetsCounted, themeNames, type ResponseKey } from '#db/read/receipts.ts';
import { readState, type ReadState } from '../domain/objection.ts';
import { parseTargetId, targetId } from '../domain/review.ts';

/** A priority area or theme, with what it is called, by language. */
export interface NamedTarget {
  /** As forms carry it: `area:housing`. */
  readonly id: string;
  readonly type: 'area' | 'theme';
  readonly names: Readonly<Record<string, string>>;
}

/** What a person wrote, and what became of it. */
export interface OwnComment {
  readonly id: string;
  readonly questionKey: string;
  readonly revision: number;
  readonly text: string;
  readonly state: ReadState;
  /** What it is counted under: areas in the codebook's order, then themes. */
  readonly targets: readonly NamedTarget[];
  readonly objections: readonly OwnObjection[];
}

/** "That is not what I meant", as its author sees it again, and the answer. */
export type OwnObjection = Omit<ObjectionRow, 'targets' | 'answeredBy' | 'organizationId' | 'consultationId'> & {
  readonly targets: readonly NamedTarget[];
};

/** The comments of a response as their author sees them: only what people decided, never what a machine suggests. */
export async function ownComments(tx: TenantTransaction, key: ResponseKey): Promise<readonly OwnComment[]> {
  const comments = await readOwnWords(tx, key);
  const ids = comments.map(({ id }) => id);
  const counted = await targetsCounted(tx, key, ids);
  const objections = await objectionsTo(tx, key, ids);
  const nameOf = await namesOf(tx, key, [...counted.map(targetId), ...objections.flatMap(({ targets }) => targets)]);
  const named = (targets: readonly string[]) =>
    targets.flatMap((id) => nameOf.get(id) ?? []).sort((one, other) => one.place - other.place);
  return comments.map(({ isRead, ...comment }) => {
    const targets = named(counted.filter(({ commentId }) => commentId === comment.id).map(targetId));
    return {
      ...comment,
      targets,
      state: readState({ isRead, revision: comment.revision, targets: targets.length }),
      objections: objections
        .filter(({ commentId }) => commentId === comment.id)
        .map((objection) => ({ ...objection, targets: named(objection.targets) })),
    };
  });
}

type PlacedTarget = NamedTarget & { readonly place: number };

/** What targets are called; those that neither the codebook nor any run knows have no name, and are left out. */
export async function namesOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedTarget>> {
  const known = new Map<string, PlacedTarget>();
  if (ids.length === 0) return known;
  for (const [place, { key: areaKey, label }] of (await codebookOf(tx, key)).entries()) {
    const id = targetId({ type: 'area', key: areaKey });
    known.set(id, { id, type: 'area', names: label, place });
  }
  const themeKeys = ids.flatMap((id) => {
    const target = parseTargetId(id);
    return target?.type === 'theme' ? [target.key] : [];
  });
  const areas = known.size;
  for (const [place, { key: themeKey, label, language }] of (await themeNames(tx, key, themeKeys)).entries()) {
    const id = targetId({ type: 'theme', key: themeKey });
    known.set(id, { id, type: 'theme', names: { [language]: label }, place: areas + place });
  }
  return known;
}
