import type { TypedLabel, TypedQuestion, WordPart } from './typed-question.ts';

/** What two people changed at once. `list` names a list whose order or members both changed, `rest` everything else. */
export type Dispute =
  | { readonly of: 'words'; readonly part: WordPart }
  | { readonly of: 'label'; readonly list: 'choices' | 'rows'; readonly key: string }
  | { readonly of: 'list'; readonly list: 'choices' | 'rows' }
  | { readonly of: 'rest' };

/** The name of what is disputed, as a form sends it. */
export function disputeName(dispute: Dispute): string {
  switch (dispute.of) {
    case 'words':
      return `words.${dispute.part}`;
    case 'label':
      return `label.${dispute.list}.${dispute.key}`;
    case 'list':
      return `list.${dispute.list}`;
    case 'rest':
      return 'rest';
  }
}

/**
 * Puts together what one person typed and what others saved meanwhile; `was` is what the person began from. Where only
 * one side changed something, theirs stands; where both did, what was typed stands, and the other is reported.
 */
export function mergeTyped(
  was: TypedQuestion,
  mine: TypedQuestion,
  theirs: TypedQuestion,
): { readonly merged: TypedQuestion; readonly disputes: readonly Dispute[] } {
  const disputes: Dispute[] = [];
  const words: Partial<Record<WordPart, string>> = {};
  for (const part of Object.keys(mine.words) as WordPart[]) {
    const { value, disputed } = pick(was.words[part] ?? '', mine.words[part] ?? '', theirs.words[part] ?? '');
    words[part] = value;
    if (disputed) disputes.push({ of: 'words', part });
  }
  const list = (name: 'choices' | 'rows') => mergeList(name, was[name], mine[name], theirs[name], disputes);
  const rest = ({ ticks, settings, condition }: TypedQuestion) => ({ ticks, settings, condition });
  const { value, disputed } = pick(rest(was), rest(mine), rest(theirs));
  const merged = { words, choices: list('choices'), rows: list('rows'), ...value };
  if (disputed) disputes.push({ of: 'rest' });
  return { merged, disputes };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One thing that both may have changed: what stands, and whether both changed it, each to something else. */
export function pick<T>(was: T, mine: T, theirs: T): { readonly value: T; readonly disputed: boolean } {
  if (same(mine, was)) return { value: theirs, disputed: false };
  return { value: mine, disputed: !same(theirs, was) && !same(theirs, mine) };
}

const keys = (list: readonly TypedLabel[]) => list.map(({ key }) => key);

/** The list itself (which, in which order) is one thing; the words of each of its members are others. */
function mergeList(
  name: 'choices' | 'rows',
  was: readonly TypedLabel[],
  mine: readonly TypedLabel[],
  theirs: readonly TypedLabel[],
  disputes: Dispute[],
): TypedLabel[] {
  const { value: order, disputed } = pick(keys(was), keys(mine), keys(theirs));
  if (disputed) disputes.push({ of: 'list', list: name });
  const base = same(order, keys(mine)) ? mine : theirs;
  const find = (list: readonly TypedLabel[], key: string) => list.find((one) => one.key === key);
  return base.map((one) => {
    const [before, own, other] = [find(was, one.key), find(mine, one.key), find(theirs, one.key)];
    if (one.key === '' || before === undefined || own === undefined || other === undefined) return one;
    const words = pick(before, own, other);
    if (words.disputed) disputes.push({ of: 'label', list: name, key: one.key });
    return words.value;
  });
}

/** Takes what others saved in the place of what was typed, for one thing that is disputed. */
export function takeTheirs(mine: TypedQuestion, theirs: TypedQuestion, name: string): TypedQuestion {
  const [of, first = '', key = ''] = name.split('.');
  const list = first === 'rows' ? 'rows' : 'choices';
  switch (of) {
    case 'words': {
      const part = first as WordPart;
      return Object.hasOwn(theirs.words, part)
        ? { ...mine, words: { ...mine.words, [part]: theirs.words[part] } }
        : mine;
    }
    case 'label': {
      const other = theirs[list].find((one) => one.key === key);
      return other === undefined ? mine : { ...mine, [list]: mine[list].map((one) => (one.key === key ? other : one)) };
    }
    case 'list':
      return { ...mine, [list]: theirs[list] };
    case 'rest':
      return { ...mine, ticks: theirs.ticks, settings: theirs.settings, condition: theirs.condition };
    default:
      return mine;
  }
}
