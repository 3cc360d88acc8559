import { contentHash } from './content-hash.ts';
import type { EditionDocument } from './edition.ts';
import type { EditionChange, FiguresFrom } from './edition-parts.ts';

type Compared = Omit<EditionDocument, 'changes'>;

/**
 * What is new in an edition beside the one that its readers had before, from the two documents alone: the change log. New
 * figures first, then those that had to stay as they were, then tables, then words. Figures that only a preview for the
 * Council in between had are new to the public.
 */
export function changesSince(before: EditionDocument, after: Compared): readonly EditionChange[] {
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
  const figures: EditionChange[] = [];
  const kept: EditionChange[] = [];
  const added: EditionChange[] = [];
  for (const [id, { figures: now, from }] of fresh) {
    const then = old.get(id);
    const isSame = then?.figures === now;
    const keptFrom = editionToName(from, { before, after, isSame });
    if (then === undefined) added.push({ kind: 'table-added', table: id });
    else if (keptFrom !== null) kept.push({ kind: 'kept', table: id, edition: keptFrom });
    else if (!isSame) figures.push({ kind: 'figures', table: id });
  }
  const gone = [...old].flatMap(([id, { title }]): EditionChange[] =>
    fresh.has(id) || title === null ? [] : [{ kind: 'table-gone', title }],
  );
  return [
    ...figures,
    ...kept,
    ...added,
    ...gone,
    ...cameAndWent('quotes', before.quotes, after.quotes),
    ...cameAndWent('narratives', before.narratives ?? [], after.narratives ?? []),
    ...differ('words', wordsOf(before), wordsOf(after)),
    ...differ('commitments', before.commitments ?? [], after.commitments ?? []),
    ...differ('decisions', decisionsOf(before), decisionsOf(after)),
  ];
}

/** The edition that readers can open and that had these figures before; null where they meet them for the first time. */
function editionToName(
  from: FiguresFrom,
  { before, after, isSame }: { readonly before: EditionDocument; readonly after: Compared; readonly isSame: boolean },
): number | null {
  if (from.edition === after.edition || from.edition > before.edition) return null;
  const isOpen = from.kind !== 'council-preview' || after.kind === 'council-preview';
  if (isOpen) return from.edition;
  return isSame ? before.edition : null;
}

function figuresOf({ tables, crossTables = [] }: Compared) {
  const plain = tables.map((table) => {
    const { id, asked, rows, unread = null, estimate = null, title, figuresFrom } = table;
    const figures = contentHash({ asked, rows, unread, estimate });
    return [id, { figures, title, from: figuresFrom }] as const;
  });
  const crossed = crossTables.map((table) => {
    const { id, columns, rows, rowTable, figuresFrom } = table;
    const title = tables.find((one) => one.id === rowTable)?.title ?? null;
    return [id, { figures: contentHash({ columns, rows }), title, from: figuresFrom }] as const;
  });
  return new Map([...plain, ...crossed]);
}

function cameAndWent(
  kind: 'quotes' | 'narratives',
  before: readonly { readonly hash: string }[],
  after: readonly { readonly hash: string }[],
): readonly EditionChange[] {
  const hashes = (of: readonly { readonly hash: string }[]) => new Set(of.map(({ hash }) => hash));
  const [old, fresh] = [hashes(before), hashes(after)];
  const added = [...fresh].filter((hash) => !old.has(hash)).length;
  const gone = [...old].filter((hash) => !fresh.has(hash)).length;
  return added + gone === 0 ? [] : [{ kind, added, gone }];
}

function differ(
  kind: 'words' | 'commitments' | 'decisions',
  before: unknown,
  after: unknown,
): readonly EditionChange[] {
  return contentHash(before) === contentHash(after) ? [] : [{ kind }];
}

/** What people wrote: the report's own texts, its title and purpose, notes and dissent beside the findings, and names. */
function wordsOf({ consultation, texts = {}, tables, agreement = [] }: Compared) {
  const { title, purpose } = consultation;
  const named = tables.filter(({ section }) => section === 'areas' || section === 'themes');
  return {
    title,
    purpose,
    texts,
    agreement: agreement.map(({ type, key, note, dissents }) => ({ type, key, note, dissents })),
    labels: named.map(({ labels }) => labels),
  };
}

function decisionsOf({ recommendations = [], priorities = [] }: Compared) {
  return { recommendations, priorities };
}
