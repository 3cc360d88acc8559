import type { ConsultationKey } from '#db/read/consultations.ts';
import { planNodesOf, type PlanNode } from '#db/read/plan.ts';
import type { TenantTransaction } from '#db/client.ts';
import { writeAudit } from '#db/write/audit.ts';
import { deleteNode, insertNodes, writeNodeLabel } from '#db/write/priority-areas.ts';
import { newKey } from '../domain/edit-survey-keys.ts';
import { nodeId, parseNodeId, readyNodes, type NodeKind } from '../domain/plan-nodes.ts';
import { retyped, stateHash } from '../domain/settings.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';

type OfficialTexts = Readonly<Record<'en' | 'fr', string>>;

/** What can be done to the outcomes, focus areas and lenses; `id` is a node's, as `lens:anti-racism`. */
export type TreeChange =
  | { readonly do: 'offer'; readonly kind: NodeKind }
  | { readonly do: 'add'; readonly kind: NodeKind; readonly label: OfficialTexts }
  | { readonly do: 'rename'; readonly id: string; readonly label: OfficialTexts; readonly seen: string }
  | { readonly do: 'remove'; readonly id: string };

export type TreeChanged = 'saved' | 'missing' | 'gone' | 'not-now' | 'changed' | 'too-many';

/** Of one kind; more of them no plan has. */
const MOST_NODES = 30;

/** Stands for a node that a page showed. */
export function nodeState({ label }: Pick<PlanNode, 'label'>): string {
  return stateHash(['en', 'fr'].map((tag) => label[tag]?.text ?? ''));
}

/** Changes the plan's own tree. What is removed takes the areas' ties to it along. Sent twice it is done once. */
export async function changePlanTree(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly change: TreeChange },
): Promise<TreeChanged> {
  const { id: organizationId } = organization;
  const { change } = sent;
  return whileHeld(app, organizationId, { slug: sent.slug, action: 'configure' }, async (tx, { found, key, now }) => {
    const outcome = await apply(tx, key, await planNodesOf(tx, key), change);
    if (typeof outcome === 'string') return outcome;
    const event = { ...key, actor: member.userId, action: 'plan-tree-changed', subject: found.id };
    await writeAudit(tx, { ...event, details: { do: change.do, nodes: outcome.nodes } }, now);
    return 'saved';
  });
}

/** The nodes that were written, or what the change came to without anything having been written. */
type Applied = { readonly nodes: readonly string[] } | TreeChanged;

async function apply(
  tx: TenantTransaction,
  key: ConsultationKey,
  nodes: readonly PlanNode[],
  change: TreeChange,
): Promise<Applied> {
  if (change.do === 'offer' || change.do === 'add') return insert(tx, key, nodes, change);
  const node = nodes.find((one) => nodeId(one) === change.id);
  if (change.do === 'remove') {
    const named = parseNodeId(change.id);
    if (node === undefined || named === null) return 'saved';
    await deleteNode(tx, key, named);
    return { nodes: [change.id] };
  }
  if (node === undefined) return 'gone';
  const label = retyped(node.label, change.label);
  if (label === node.label) return 'saved';
  if (nodeState(node) !== change.seen) return 'changed';
  await writeNodeLabel(tx, key, { ...node, label });
  return { nodes: [change.id] };
}

async function insert(
  tx: TenantTransaction,
  key: ConsultationKey,
  nodes: readonly PlanNode[],
  change: Extract<TreeChange, { do: 'offer' | 'add' }>,
): Promise<Applied> {
  const { kind } = change;
  const own = nodes.filter((node) => node.kind === kind);
  const taken = new Set(own.map((node) => node.key));
  const made =
    change.do === 'offer' ? readyNodes[kind].filter((node) => !taken.has(node.key)) : written(own, taken, change);
  if (made.length === 0) return 'saved';
  if (own.length + made.length > MOST_NODES) return 'too-many';
  await insertNodes(
    tx,
    key,
    made.map((node) => ({ ...node, kind })),
    own.length,
  );
  return { nodes: made.map((node) => nodeId({ kind, key: node.key })) };
}

/** One that has just this name is there already: the form was sent twice. */
function written(
  own: readonly PlanNode[],
  taken: ReadonlySet<string>,
  { kind, label: typed }: Extract<TreeChange, { do: 'add' }>,
) {
  const label = retyped({}, typed);
  if (own.some((node) => nodeState(node) === nodeState({ label }))) return [];
  const ready = readyNodes[kind].map((node) => node.key);
  return [{ key: newKey(new Set([...taken, ...ready]), typed.en === '' ? typed.fr : typed.en, kind), label }];
}
