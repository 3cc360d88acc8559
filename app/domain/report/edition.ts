import { z } from 'zod';
import { bilingualSchema, type Bilingual } from './bilingual.ts';
import { LOWEST_THRESHOLD, tableKinds, type PublishedTable, type TableKind } from './published.ts';

export const EDITION_SCHEMA = 'heard.edition/1';

/** What a table is about; also the order in which a page shows them. */
export const tableSections = ['people', 'areas', 'questions', 'about-you', 'reading'] as const;
export type TableSection = (typeof tableSections)[number];

/** Out of whom: everybody who took part, those who were asked, those whose comments were all read by a person, or decisions and not people. */
export const denominators = ['everybody', 'asked', 'read', 'decisions'] as const;
export type Denominator = (typeof denominators)[number];

/** How a figure was made, in words, so that nobody has to guess what was counted and out of whom. */
export interface Provenance {
  readonly query: Bilingual;
  readonly denominator: Bilingual;
  readonly of: Denominator;
  /** The theming run whose suggestions people decided on; null for what no machine touched. */
  readonly run: number | null;
}

/** One table of an edition: the protected figures and their words. */
export interface EditionTable<Count extends number = number> extends PublishedTable<Count> {
  readonly section: TableSection;
  /** A scale keeps its order; other rows may be sorted by what is shown of them. */
  readonly ordered: boolean;
  readonly unit: 'people' | 'decisions';
  /** The row into which hidden rows are folded wherever the table is shown; null: each is shown as hidden. */
  readonly foldInto: string | null;
  readonly title: Bilingual;
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly made: Provenance;
  /** The edition whose figures these are: an earlier one where too few people have changed since. */
  readonly figuresFrom: { readonly edition: number; readonly publishedAt: string };
}

export interface EditionQuote {
  /** Finds the text, which is kept apart and goes when its author withdraws. */
  readonly hash: string;
  readonly language: string;
  readonly areaKeys: readonly string[];
}

export interface EditionDocument<Count extends number = number> {
  readonly schema: typeof EDITION_SCHEMA;
  readonly organization: { readonly slug: string; readonly name: Bilingual };
  readonly consultation: {
    readonly slug: string;
    readonly title: Bilingual;
    readonly purpose: Bilingual;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly timeZone: string;
    readonly languages: readonly string[];
  };
  /** The organization and every answer are made up, for show. */
  readonly madeUp: boolean;
  readonly edition: number;
  readonly publishedAt: string;
  readonly threshold: number;
  readonly audiences: readonly {
    readonly key: string;
    readonly label: Bilingual;
    /** Every comment of everybody was read by a person. Not a count of people, and so said even where counts are hidden. */
    /** How many of the comments people have read. */
    readonly commentsRead: 'all' | 'some' | 'none';
  }[];
  readonly themingRun: { readonly number: number; readonly version: string; readonly snapshotHash: string } | null;
  /**
   * Every service or model beyond Heard itself that took part in any theming run so far, by name; empty: none did. Absent
   * from editions published before this was said.
   */
  readonly providers?: readonly string[] | undefined;
  readonly tables: readonly EditionTable<Count>[];
  /** The rows that open the report, in order; chosen by `findings.ts` from shown cells. */
  readonly findings: readonly { readonly table: string; readonly row: string }[];
  readonly quotes: readonly EditionQuote[];
}

const countSchema = z.int().nonnegative();
const cellSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count'), value: countSchema }),
  z.strictObject({ type: z.literal('hidden') }),
]);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime();
const kindSchema: z.ZodType<TableKind> = z.enum(tableKinds);

const tableSchema = z.strictObject({
  id: z.string().min(1),
  audience: z.string().min(1),
  kind: kindSchema,
  asked: cellSchema,
  rows: z.array(z.strictObject({ key: z.string().min(1), cell: cellSchema })),
  section: z.enum(tableSections),
  ordered: z.boolean(),
  unit: z.enum(['people', 'decisions']),
  foldInto: z.string().nullable(),
  title: bilingualSchema,
  labels: z.record(z.string(), bilingualSchema),
  made: z.strictObject({
    query: bilingualSchema,
    denominator: bilingualSchema,
    of: z.enum(denominators),
    run: z.int().positive().nullable(),
  }),
  figuresFrom: z.strictObject({ edition: z.int().positive(), publishedAt: instantSchema }),
});

/**
 * The schema of a stored edition, and the last door before one is published: beside the shape it checks that every
 * row has its words, that no figure of this edition is small, and that findings and figures agree with each other.
 */
export const editionSchema: z.ZodType<EditionDocument> = z
  .strictObject({
    schema: z.literal(EDITION_SCHEMA),
    organization: z.strictObject({ slug: z.string().min(1), name: bilingualSchema }),
    consultation: z.strictObject({
      slug: z.string().min(1),
      title: bilingualSchema,
      purpose: bilingualSchema,
      opensAt: instantSchema.nullable(),
      closesAt: instantSchema.nullable(),
      timeZone: z.string().min(1),
      languages: z.array(z.string().min(2)),
    }),
    madeUp: z.boolean(),
    edition: z.int().positive(),
    publishedAt: instantSchema,
    threshold: z.int().min(LOWEST_THRESHOLD),
    audiences: z
      .array(
        z.strictObject({
          key: z.string().min(1),
          label: bilingualSchema,
          commentsRead: z.enum(['all', 'some', 'none']),
        }),
      )
      .min(1),
    themingRun: z
      .strictObject({ number: z.int().positive(), version: z.string(), snapshotHash: hashSchema })
      .nullable(),
    providers: z.array(z.string().min(1)).optional(),
    tables: z.array(tableSchema),
    findings: z.array(z.strictObject({ table: z.string(), row: z.string() })),
    quotes: z.array(z.strictObject({ hash: hashSchema, language: z.string().min(2), areaKeys: z.array(z.string()) })),
  })
  .superRefine((edition, context) => {
    for (const fault of faultsOf(edition)) context.addIssue({ code: 'custom', message: fault });
  });

function faultsOf(edition: EditionDocument): readonly string[] {
  const faults: string[] = [];
  const audiences = new Set(edition.audiences.map((audience) => audience.key));
  for (const table of edition.tables) {
    const least = table.figuresFrom.edition === edition.edition ? edition.threshold : LOWEST_THRESHOLD;
    if (!audiences.has(table.audience)) faults.push(`${table.id} is of an unknown audience`);
    if (table.figuresFrom.edition > edition.edition) faults.push(`${table.id} has figures of a later edition`);
    if (isBelow(table.asked, least)) faults.push(`${table.id} was asked of too few people`);
    for (const row of table.rows) {
      if (table.labels[row.key] === undefined) faults.push(`${table.id} has no words for ${row.key}`);
      if (isBelow(row.cell, least)) faults.push(`${table.id} would show a small figure`);
      if (row.cell.type === 'hidden') continue;
      if (table.asked.type === 'hidden' || row.cell.value > table.asked.value)
        faults.push(`${table.id} exceeds who was asked`);
    }
  }
  if (new Set(edition.tables.map((table) => table.id)).size < edition.tables.length)
    faults.push('a table stands twice');
  for (const finding of edition.findings) {
    const row = edition.tables.find((table) => table.id === finding.table)?.rows.find(({ key }) => key === finding.row);
    if (row?.cell.type !== 'count') faults.push('a finding has no shown figure');
  }
  return faults;
}

function isBelow(cell: EditionTable['asked'], least: number): boolean {
  return cell.type === 'count' && cell.value > 0 && cell.value < least;
}
