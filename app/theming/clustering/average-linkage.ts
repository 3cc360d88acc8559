interface Merge {
  readonly kept: number;
  readonly gone: number;
  readonly similarity: number;
}

/** The active item most like `item`; of equally like ones `favourite`, else the first. */
function mostLike(similarities: Float32Array, active: Uint8Array, item: number, favourite: number): number {
  const size = active.length;
  let best = favourite;
  let most = favourite < 0 ? -Infinity : (similarities[item * size + favourite] ?? 0);
  for (let other = 0; other < size; other += 1) {
    if (other === item || active[other] === 0) continue;
    const similarity = similarities[item * size + other] ?? 0;
    if (similarity > most) {
      best = other;
      most = similarity;
    }
  }
  return best;
}

/** Puts the mean similarity with both, by their sizes, in the place of the one that is kept. */
function join(similarities: Float32Array, sizes: Float64Array, kept: number, gone: number): void {
  const size = sizes.length;
  const [own, its] = [sizes[kept] ?? 0, sizes[gone] ?? 0];
  for (let other = 0; other < size; other += 1) {
    const mean =
      (own * (similarities[kept * size + other] ?? 0) + its * (similarities[gone * size + other] ?? 0)) / (own + its);
    similarities[kept * size + other] = mean;
    similarities[other * size + kept] = mean;
  }
  sizes[kept] = own + its;
}

/** All merges down to one group, by chains of nearest neighbours (Murtagh 1983): quadratic in the items. */
function mergesOf(similarities: Float32Array, size: number): Merge[] {
  const active = new Uint8Array(size).fill(1);
  const sizes = new Float64Array(size).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  let first = 0;
  while (merges.length < size - 1) {
    while (active[first] === 0) first += 1;
    if (chain.length === 0) chain.push(first);
    const top = chain.at(-1) ?? first;
    const before = chain.at(-2) ?? -1;
    const nearest = mostLike(similarities, active, top, before);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = [Math.min(top, before), Math.max(top, before)];
    merges.push({ kept, gone, similarity: similarities[kept * size + gone] ?? 0 });
    join(similarities, sizes, kept, gone);
    active[gone] = 0;
  }
  return merges;
}

/**
 * Joins the two groups that are most alike on average, again and again, until `groups` are left (Sokal and Michener
 * 1958, UPGMA). `similarities` has a row of `size` for each item, is symmetric, and is used up. Large groups stay whole
 * and what is like none stays small.
 */
export function averageLinkage(similarities: Float32Array, size: number, groups: number): Uint32Array {
  const merges = mergesOf(similarities, size).sort((a, b) => b.similarity - a.similarity);
  const parent = Uint32Array.from({ length: size }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[item] = root;
    return root;
  };
  for (const { kept, gone } of merges.slice(0, Math.max(0, size - groups))) {
    const [a, b] = [rootOf(kept), rootOf(gone)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return Uint32Array.from({ length: size }, (_, item) => {
    const root = rootOf(item);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
