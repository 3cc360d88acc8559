import type { AreaRow, NodeGroup } from '#app/components/settings/areas-view.ts';
import { nodeId, nodeKinds, readyNodes } from '#app/domain/plan-nodes.ts';
import { nodeState } from '#app/services/change-plan-tree.ts';
import type { OpenAreas } from '#app/services/open-areas.ts';
import { shown, shownEntry, shownText } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** Priority areas as their list shows them. */
export function areaRows(
  { areas, coded, nodes, ties }: OpenAreas,
  here: string,
  speaking: Speaking,
): readonly AreaRow[] {
  const { t, language } = speaking;
  return areas.map((area) => {
    const tied = ties.filter(({ areaKey }) => areaKey === area.key).map(({ kind, nodeKey }) => `${kind}:${nodeKey}`);
    const words = Object.values(area.keywords).reduce((sum, list) => sum + list.length, 0);
    return {
      key: area.key,
      name: shownEntry(area.label, language) ?? shown(area.key, 'en'),
      definition: shownEntry(area.definition, language),
      keywords: t('team:areas.keywordCount', counted(words, speaking)),
      ties: nodes.filter((node) => tied.includes(nodeId(node))).map((node) => shownText(node.label, language)),
      coded: coded.has(area.key),
      href: `${here}/${area.key}`,
    };
  });
}

/** Outcomes, focus areas and lenses, each kind with what is offered ready-made. */
export function nodeGroups({ areas, nodes, ties }: OpenAreas, { language }: Speaking): readonly NodeGroup[] {
  const nameOf = (key: string) => {
    const area = areas.find((one) => one.key === key);
    return (area && shownEntry(area.label, language)) ?? shown(key, 'en');
  };
  return nodeKinds.map((kind) => {
    const own = nodes.filter((node) => node.kind === kind);
    return {
      kind,
      nodes: own.map((node) => ({
        id: nodeId(node),
        name: shownText(node.label, language),
        label: { en: node.label['en']?.text ?? '', fr: node.label['fr']?.text ?? '' },
        seen: nodeState(node),
        areas: ties
          .filter((tie) => tie.kind === kind && tie.nodeKey === node.key)
          .map(({ areaKey }) => nameOf(areaKey)),
      })),
      offered: readyNodes[kind]
        .filter(({ key }) => own.every((node) => node.key !== key))
        .map(({ label }) => shownText(label, language)),
    };
  });
}
