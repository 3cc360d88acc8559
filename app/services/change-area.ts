import { holdConsultation } from '#db/read/consultation-settings.ts';
import { codebookOf, type PriorityArea } from '#db/read/consultations.ts';
import { areaTiesOf, planNodesOf, type AreaTie } from '#db/read/plan.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeArea, writeTies } from '#db/write/priority-areas.ts';
import { nodeId } from '../domain/plan-nodes.ts';
import type { AreaWords } from '../domain/settings-area.ts';
import { stateHash } from '../domain/settings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { askForRun } from './change-areas.ts';
import type { Membership } from './find-signed-in.ts';

export type AreaChanged = 'saved' | 'missing' | 'gone' | 'not-now' | 'changed' | 'no-name';

/** Stands for an area as a page showed it: its words and its ties. */
export function areaState(
  { key, label, definition, keywords }: Pick<PriorityArea, 'key' | 'label' | 'definition' | 'keywords'>,
  ties: readonly AreaTie[],
): string {
  const inOrder = (texts: Readonly<Record<string, unknown>>) =>
    Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const own = ties.filter(({ areaKey }) => areaKey === key).map(({ kind, nodeKey }) => `${kind}:${nodeKey}`);
  return stateHash([inOrder(label), inOrder(definition), inOrder(keywords), own.toSorted()]);
}

/**
 * Writes an area's words in the languages that were typed, and which outcomes, focus areas and lenses it is tied to. A
 * language that the form did not have stays as it is; one whose words a person changed is no machine's draft any more.
 * Where somebody changed the area since the page was shown, nothing is written.
 */
export async function changeArea(
  app: Application,
  { organization, member }: Membership,
  sent: {
    readonly slug: string;
    readonly key: string;
    readonly seen: string;
    readonly words: Readonly<Record<string, AreaWords>>;
    /** Ids of nodes, as `outcome:engaged-in-community-life`. */
    readonly ties: readonly string[];
  },
): Promise<AreaChanged> {
  const { id: organizationId } = organization;
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await holdConsultation(tx, organizationId, sent.slug);
    if (found === null) return 'missing';
    const now = app.now();
    if (!stageAllows(stageAt(found, now), 'configure')) return 'not-now';
    const key = { organizationId, consultationId: found.id };
    const area = (await codebookOf(tx, key)).find((one) => one.key === sent.key);
    if (area === undefined) return 'gone';
    const after = withWords(area, sent.words);
    if (Object.keys(after.label).length === 0) return 'no-name';
    const ties = await areaTiesOf(tx, key);
    const nodes = (await planNodesOf(tx, key)).filter((node) => sent.ties.includes(nodeId(node)));
    const tied = nodes.map((node) => ({ areaKey: area.key, kind: node.kind, nodeKey: node.key }));
    const was = areaState(area, ties);
    if (areaState({ ...area, ...after }, tied) === was) return 'saved';
    if (was !== sent.seen) return 'changed';
    await writeArea(tx, key, area.key, after);
    await writeTies(tx, key, area.key, nodes);
    const event = { ...key, actor: member.userId, action: 'areas-changed', subject: area.key };
    await writeAudit(tx, { ...event, details: { do: 'edit', areas: [area.key] } }, now);
    if (areaState({ ...area, ...after }, []) !== areaState(area, [])) await askForRun(tx, found, now);
    return 'saved';
  });
}

type OfArea = Pick<PriorityArea, 'label' | 'definition' | 'keywords' | 'draftLanguages'>;

function withWords(area: PriorityArea, words: Readonly<Record<string, AreaWords>>): OfArea {
  const merged = <Value>(
    before: Readonly<Record<string, Value>>,
    of: (typed: AreaWords) => Value,
    isEmpty: (value: Value) => boolean,
  ): Record<string, Value> => {
    const typed = Object.entries(words).map(([tag, own]): [string, Value] => [tag, of(own)]);
    return Object.fromEntries(
      Object.entries({ ...before, ...Object.fromEntries(typed) }).filter(([, value]) => !isEmpty(value)),
    );
  };
  const isBlank = (text: string) => text === '';
  const after = {
    label: merged(area.label, (own) => own.label, isBlank),
    definition: merged(area.definition, (own) => own.definition, isBlank),
    keywords: merged<readonly string[]>(
      area.keywords,
      (own) => own.keywords,
      (list) => list.length === 0,
    ),
  };
  const changed = (tag: string) =>
    (['label', 'definition', 'keywords'] as const).some(
      (part) => JSON.stringify(area[part][tag]) !== JSON.stringify(after[part][tag]),
    );
  return { ...after, draftLanguages: area.draftLanguages.filter((tag) => !changed(tag)) };
}
