import { z } from 'zod';
import { bilingualSchema, type Bilingual } from './bilingual.ts';
import type { Provenance } from './provenance.ts';
import type { PublishedCrossTable } from './cross-table.ts';

/** The edition whose figures a table has: an earlier one where too few people have changed since. */
export interface FiguresFrom {
  readonly edition: number;
  readonly publishedAt: string;
  /** Said of a preview for the Council, which is at no public address; absent: public. */
  readonly kind?: 'council-preview' | undefined;
}

/** One table by groups of an edition: the protected figures, and how they were made. Words are those of its two tables. */
export interface EditionCrossTable<Count extends number = number> extends PublishedCrossTable<Count> {
  readonly made: Provenance;
  /** The fewest people that a count of it may stand for: more where it is about status or refuge. */
  readonly threshold: number;
  /** By the key of a column of several groups; a column of one group has the word of its group. */
  readonly columnLabels: Readonly<Record<string, Bilingual>>;
  readonly rounded?: true | undefined;
  readonly figuresFrom: FiguresFrom;
}

const day = z.iso.date();
const number = z.int().positive();

/** What is new in an edition beside the one before it; in the order in which a reader should meet it. */
export const editionChangeSchema = z.discriminatedUnion('kind', [
  /** New figures in a table that was there. */
  z.strictObject({ kind: z.literal('figures'), table: z.string() }),
  /** Figures that would have changed by too few people, and so are those of an earlier edition. */
  z.strictObject({ kind: z.literal('kept'), table: z.string(), edition: number }),
  z.strictObject({ kind: z.literal('table-added'), table: z.string() }),
  z.strictObject({ kind: z.literal('table-gone'), title: bilingualSchema }),
  z.strictObject({ kind: z.literal('quotes'), added: z.int().nonnegative(), gone: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('narratives'), added: z.int().nonnegative(), gone: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('words') }),
  z.strictObject({ kind: z.literal('commitments') }),
  z.strictObject({ kind: z.literal('decisions') }),
  /** What a publisher says about the correction. */
  z.strictObject({ kind: z.literal('note'), text: bilingualSchema }),
]);
export type EditionChange = z.infer<typeof editionChangeSchema>;

export const reportTextsSchema = z.partialRecord(
  z.enum(['why', 'asked', 'listened', 'limits', 'next']),
  bilingualSchema,
);
export type ReportTexts = z.infer<typeof reportTextsSchema>;

/** What is told of people who are too few to count; its words are kept apart, as a quote's are, and go when it is taken back. */
export const editionNarrativeSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  areaKeys: z.array(z.string()),
});
export type EditionNarrative = z.infer<typeof editionNarrativeSchema>;

const targetSchema = { targetType: z.enum(['area', 'theme']), targetKey: z.string() };
const groupSchema = z.strictObject({ id: z.uuid(), name: bilingualSchema });
export const editionCommitmentSchema = z.strictObject({
  ...targetSchema,
  stance: z.enum(['will', 'cannot', 'undecided']),
  /** What will be done, or why it cannot be; null where it is not decided yet. */
  text: bilingualSchema.nullable(),
  owner: groupSchema.nullable(),
  due: day.nullable(),
  status: z.enum(['not-begun', 'under-way', 'done', 'dropped']),
  statusNote: bilingualSchema.nullable(),
  statusOn: day.nullable(),
});
export type EditionCommitment = z.infer<typeof editionCommitmentSchema>;

export const editionRecommendationSchema = z.strictObject({
  id: z.uuid(),
  number,
  group: groupSchema,
  text: bilingualSchema,
  findings: z.array(z.strictObject({ edition: number, table: z.string(), row: z.string() })),
  /** Null before the Council has met about it. */
  decision: z
    .strictObject({
      kind: z.enum(['accepted', 'amended', 'declined']),
      on: day,
      because: bilingualSchema.nullable(),
      amended: bilingualSchema.nullable(),
    })
    .nullable(),
});
export type EditionRecommendation = z.infer<typeof editionRecommendationSchema>;

export const editionPrioritySchema = z.strictObject({ text: bilingualSchema, recommendations: z.array(number) });
export type EditionPriority = z.infer<typeof editionPrioritySchema>;

/** Shares of groups in the population, beside which a table of the same edition is read. */
export const editionBenchmarkSchema = z.strictObject({
  /** The table whose rows the groups are. */
  table: z.string(),
  source: z.string().min(1),
  asOf: day,
  shares: z.array(z.strictObject({ group: z.string(), share: z.number().min(0).max(1) })),
});
export type EditionBenchmark = z.infer<typeof editionBenchmarkSchema>;

/** A text of the summary in another language than English and French; where it lacks one, the English with its tag. */
const summaryTextSchema = z.strictObject({ text: z.string(), language: z.string().min(2), reviewed: z.boolean() });
export const editionSummarySchema = z.strictObject({
  title: summaryTextSchema,
  purpose: summaryTextSchema,
  organization: summaryTextSchema,
  /** The words of the findings, in their order: the row, and the question that it answers. */
  findings: z.array(
    z.strictObject({
      row: summaryTextSchema,
      question: summaryTextSchema,
      /** Of a scale, the words at its ends. */
      ends: z.strictObject({ from: summaryTextSchema, to: summaryTextSchema }).optional(),
    }),
  ),
});
export type EditionSummary = z.infer<typeof editionSummarySchema>;

/** By language. */
export const editionSummariesSchema = z.record(z.string().min(2), editionSummarySchema);
export type EditionSummaries = z.infer<typeof editionSummariesSchema>;
