import { and, eq } from 'drizzle-orm';
import type { NodeKind } from '#app/domain/plan-nodes.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { priorityArea } from '../schema/consultation.ts';
import { areaTie, planNode } from '../schema/plan.ts';
import type { NewPriorityArea } from './consultations.ts';

const inArea = (key: ConsultationKey, areaKey: string) =>
  and(
    eq(priorityArea.organizationId, key.organizationId),
    eq(priorityArea.consultationId, key.consultationId),
    eq(priorityArea.key, areaKey),
  );

/** Adds priority areas after those that are there; `first` is the position of the first. */
export async function insertAreas(
  tx: TenantTransaction,
  key: ConsultationKey,
  areas: readonly NewPriorityArea[],
  first: number,
): Promise<void> {
  if (areas.length === 0) return;
  await tx.insert(priorityArea).values(areas.map((area, index) => ({ ...key, ...area, position: first + index })));
}

/** Writes an area's words anew. */
export async function writeArea(
  tx: TenantTransaction,
  key: ConsultationKey,
  areaKey: string,
  words: Pick<typeof priorityArea.$inferSelect, 'label' | 'definition' | 'keywords' | 'draftLanguages'>,
): Promise<void> {
  await tx.update(priorityArea).set(words).where(inArea(key, areaKey));
}

/** Puts the areas in this order. */
export async function writeAreaOrder(
  tx: TenantTransaction,
  key: ConsultationKey,
  keys: readonly string[],
): Promise<void> {
  for (const [position, areaKey] of keys.entries())
    await tx.update(priorityArea).set({ position }).where(inArea(key, areaKey));
}

/** Removes an area with its ties and the words that were proposed for it. */
export async function deleteArea(tx: TenantTransaction, key: ConsultationKey, areaKey: string): Promise<void> {
  await tx.delete(priorityArea).where(inArea(key, areaKey));
}

/** Ties an area to exactly these outcomes, focus areas and lenses. */
export async function writeTies(
  tx: TenantTransaction,
  key: ConsultationKey,
  areaKey: string,
  nodes: readonly { readonly kind: NodeKind; readonly key: string }[],
): Promise<void> {
  await tx
    .delete(areaTie)
    .where(
      and(
        eq(areaTie.organizationId, key.organizationId),
        eq(areaTie.consultationId, key.consultationId),
        eq(areaTie.areaKey, areaKey),
      ),
    );
  if (nodes.length === 0) return;
  await tx.insert(areaTie).values(nodes.map((node) => ({ ...key, areaKey, kind: node.kind, nodeKey: node.key })));
}

export interface NodeRow {
  readonly kind: NodeKind;
  readonly key: string;
  readonly label: LocalizedText;
}

/** Adds outcomes, focus areas or lenses; `first` is the position of the first. */
export async function insertNodes(
  tx: TenantTransaction,
  key: ConsultationKey,
  nodes: readonly NodeRow[],
  first: number,
): Promise<void> {
  if (nodes.length === 0) return;
  await tx.insert(planNode).values(nodes.map((node, index) => ({ ...key, ...node, position: first + index })));
}

const inNode = (key: ConsultationKey, node: { readonly kind: NodeKind; readonly key: string }) =>
  and(
    eq(planNode.organizationId, key.organizationId),
    eq(planNode.consultationId, key.consultationId),
    eq(planNode.kind, node.kind),
    eq(planNode.key, node.key),
  );

/** Names an outcome, focus area or lens anew. */
export async function writeNodeLabel(tx: TenantTransaction, key: ConsultationKey, node: NodeRow): Promise<void> {
  await tx.update(planNode).set({ label: node.label }).where(inNode(key, node));
}

/** Removes one, with the areas' ties to it. */
export async function deleteNode(
  tx: TenantTransaction,
  key: ConsultationKey,
  node: Pick<NodeRow, 'kind' | 'key'>,
): Promise<void> {
  await tx.delete(planNode).where(inNode(key, node));
}
