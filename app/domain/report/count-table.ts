import type { AudienceCounts } from './counts.ts';
import { OTHER_LANGUAGES, type DeclaredTable } from './declare-tables.ts';
import type { ExactTable } from './exact-table.ts';

/** Fills a declared table with an audience's exact counts. A count of a row that is not declared is a fault and throws. */
export function countTable(declared: DeclaredTable, counts: AudienceCounts): ExactTable {
  const { id, audience, kind, required, aboutTheConsultation, within, rows } = declared;
  const keys = rows.map((row) => row.key);
  const { asked, answered, byRow } = figuresOf(declared, counts, keys);
  const unknown = Object.keys(byRow).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new RangeError(`Table ${id} counts a row that it does not have: ${unknown}`);
  return {
    ...{ id, audience, kind, required, aboutTheConsultation, asked, answered },
    rows: keys.map((key) => ({ key, count: byRow[key] ?? 0 })),
    ...(within !== undefined && { within }),
  };
}

interface Figures {
  readonly asked: number;
  readonly answered: number;
  readonly byRow: Readonly<Record<string, number>>;
}

function figuresOf({ counts: what, within }: DeclaredTable, counts: AudienceCounts, keys: readonly string[]): Figures {
  const everybody = { asked: counts.people, answered: counts.people };
  switch (what.of) {
    case 'people':
      return { ...everybody, byRow: {} };
    case 'languages':
      return { ...everybody, byRow: foldUnknown(counts.languages, keys) };
    case 'channels':
      return { ...everybody, byRow: counts.channels };
    case 'comments':
      return { ...everybody, byRow: counts.comments };
    case 'decisions': {
      const { accept, reject, add } = counts.decisions;
      return { asked: accept + reject + add, answered: accept + reject + add, byRow: counts.decisions };
    }
    case 'areas': {
      const asked = within === undefined ? counts.people : counts.comments.read;
      return { asked, answered: asked, byRow: counts.areas };
    }
    case 'choices':
      return {
        asked: counts.people,
        answered: counts.answered[what.question] ?? 0,
        byRow: counts.choices[what.question] ?? {},
      };
  }
}

function foldUnknown(languages: Readonly<Record<string, number>>, known: readonly string[]): Record<string, number> {
  const folded: Record<string, number> = {};
  for (const [tag, count] of Object.entries(languages)) {
    const row = known.includes(tag) ? tag : OTHER_LANGUAGES;
    folded[row] = (folded[row] ?? 0) + count;
  }
  return folded;
}
