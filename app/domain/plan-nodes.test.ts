import { expect, test } from 'vitest';
import { nodeId, nodeKinds, parseNodeId, readyNodes } from './plan-nodes.ts';

test('what is offered has a name in both official languages, and no key twice', () => {
  for (const kind of nodeKinds) {
    const nodes = readyNodes[kind];
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
    for (const { label } of nodes) expect([label['en']?.text, label['fr']?.text].every(Boolean)).toBe(true);
  }
});

test('the name of a node is taken apart again, and nothing else is', () => {
  for (const kind of nodeKinds)
    for (const { key } of readyNodes[kind]) expect(parseNodeId(nodeId({ kind, key }))).toEqual({ kind, key });
  for (const id of ['', 'outcome', 'outcome:', 'goal:one', ':one', 'lens:Anti Racism', 'lens:<b>'])
    expect(parseNodeId(id), id).toBeNull();
});
