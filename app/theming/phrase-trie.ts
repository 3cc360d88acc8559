/**
 * Phrases by their steps (words or characters as numbers), to be walked without making anything: node 0 is the root;
 * the children of a node stand together in `steps`, by ascending step, and the child at place p is node p + 1.
 */
export interface PhraseTrie {
  /** The root's child by step; 0: none. */
  readonly first: Int32Array;
  /** Where a node's children begin; they end where the next node's begin. */
  readonly begins: Int32Array;
  readonly steps: Int32Array;
  /** The phrase that ends at a node; -1: none. */
  readonly phrases: Int32Array;
}

interface Branch {
  readonly children: Map<number, Branch>;
  phrase: number;
}

/** Builds a trie of phrases, given as steps from 0 to `stepCount` − 1. Of equal phrases the first stays. */
export function buildPhraseTrie(phrases: readonly (readonly number[])[], stepCount: number): PhraseTrie {
  const root: Branch = { children: new Map(), phrase: -1 };
  phrases.forEach((steps, index) => {
    let branch = root;
    for (const step of steps) {
      let next = branch.children.get(step);
      if (next === undefined) branch.children.set(step, (next = { children: new Map(), phrase: -1 }));
      branch = next;
    }
    if (branch.phrase === -1 && branch !== root) branch.phrase = index;
  });
  // Breadth first, so that the children of a node are numbered, and stand, together.
  const nodes: Branch[] = [root];
  const begins: number[] = [];
  const steps: number[] = [];
  for (const node of nodes) {
    begins.push(steps.length);
    for (const [step, child] of [...node.children].sort(([a], [b]) => a - b)) {
      steps.push(step);
      nodes.push(child);
    }
  }
  begins.push(steps.length);
  const first = new Int32Array(stepCount);
  for (let place = 0; place < (begins[1] ?? 0); place += 1) first[steps[place] ?? 0] = place + 1;
  return {
    first,
    begins: Int32Array.from(begins),
    steps: Int32Array.from(steps),
    phrases: Int32Array.from(nodes, ({ phrase }) => phrase),
  };
}

/** The child of a node by a step, found by bisection; 0 (no node's child) where there is none. */
export function childOf(trie: PhraseTrie, node: number, step: number): number {
  if (node === 0) return trie.first[step] ?? 0;
  let low = trie.begins[node] ?? 0;
  let high = (trie.begins[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = trie.steps[middle] ?? 0;
    if (found === step) return middle + 1;
    if (found < step) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
