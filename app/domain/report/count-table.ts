import { questionKeyOf } from '../answer-field.ts';
import { bandOf } from './bands.ts';
import type { AudienceCounts } from './counts.ts';
import { OTHER_LANGUAGES } from './declare-tables.ts';
import type { DeclaredTable } from './declared-table.ts';
import type { ExactTable } from './exact-table.ts';

/** Fills a declared table with an audience's exact counts. A count of a row that is not declared is a fault and throws. */
export function countTable(declared: DeclaredTable, counts: AudienceCounts): ExactTable {
  const { id, audience, kind, required, aboutTheConsultation, within, subset, nested, placeOf, rows } = declared;
  const keys = rows.map((row) => row.key);
  const { asked, answered, unread, byRow } = figuresOf(declared, counts, keys);
  const unknown = Object.keys(byRow).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new RangeError(`Table ${id} counts a row that it does not have: ${unknown}`);
  return {
    ...{ id, audience, kind, required, aboutTheConsultation, asked, answered },
    rows: keys.map((key) => ({ key, count: byRow[key] ?? 0 })),
    ...(within !== undefined && { within }),
    ...(subset !== undefined && { subset }),
    ...(nested !== undefined && { nested }),
    ...(placeOf !== undefined && { placeOf }),
    ...(unread !== undefined && { unread }),
  };
}

interface Figures {
  readonly asked: number;
  readonly answered: number;
  readonly unread?: number;
  readonly byRow: Readonly<Record<string, number>>;
}

function figuresOf({ counts: what, made }: DeclaredTable, counts: AudienceCounts, keys: readonly string[]): Figures {
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
    case 'sample':
      return { ...everybody, byRow: besideSample(counts, keys) };
    case 'areas':
    case 'themes': {
      if (made.of === 'sample') {
        const { read, unread } = counts.sample;
        return { asked: read + unread, answered: read + unread, unread, byRow: counts.sample[what.of] };
      }
      const asked = made.of === 'read' ? counts.comments.read : counts.people;
      return { asked, answered: asked, byRow: counts[what.of] };
    }
    case 'choices':
      return {
        asked: askedOf(what, counts),
        answered: counts.answered[what.question] ?? 0,
        byRow: inBands(counts.choices[what.question] ?? {}, what.bands),
      };
  }
}

/** Who is in the random sample and who is not, in whichever of its rows the table has. */
function besideSample({ comments, sample }: AudienceCounts, keys: readonly string[]): Readonly<Record<string, number>> {
  const read = comments.read - sample.read;
  const unread = comments.unread - sample.unread;
  const all: Readonly<Record<string, number>> = {
    ...{ sample: sample.read + sample.unread, none: comments.none },
    ...{ 'rest-read': read, 'rest-unread': unread, rest: read + unread, others: read + unread + comments.none },
  };
  return Object.fromEntries(keys.map((key) => [key, all[key] ?? 0]));
}

/** Everybody but those whose version did not have the question, and those to whom it did not apply. */
function askedOf(
  { question, missingIn }: Extract<DeclaredTable['counts'], { readonly of: 'choices' }>,
  { people, versions, notAsked }: AudienceCounts,
): number {
  const without = missingIn.reduce((sum, version) => sum + (versions[String(version)] ?? 0), 0);
  return people - without - (notAsked[questionKeyOf(question)] ?? 0);
}

function inBands(
  byValue: Readonly<Record<string, number>>,
  bands: readonly number[] | undefined,
): Readonly<Record<string, number>> {
  if (bands === undefined) return byValue;
  const folded: Record<string, number> = {};
  for (const [value, count] of Object.entries(byValue)) {
    const band = bandOf(bands, Number(value));
    folded[band] = (folded[band] ?? 0) + count;
  }
  return folded;
}

function foldUnknown(languages: Readonly<Record<string, number>>, known: readonly string[]): Record<string, number> {
  const folded: Record<string, number> = {};
  for (const [tag, count] of Object.entries(languages)) {
    const row = known.includes(tag) ? tag : OTHER_LANGUAGES;
    folded[row] = (folded[row] ?? 0) + count;
  }
  return folded;
}
