import { z } from 'zod';
import { tableEstimateSchema } from '../estimate/table-estimate.ts';
import { bilingualSchema } from './bilingual.ts';
import {
  editionBenchmarkSchema,
  editionChangeSchema,
  editionCommitmentSchema,
  editionNarrativeSchema,
  editionPrioritySchema,
  editionRecommendationSchema,
  editionSummariesSchema,
  reportTextsSchema,
} from './edition-parts.ts';
import { EDITION_SCHEMA, editionKinds, tableSections, type EditionDocument } from './edition.ts';
import { denominators } from './provenance.ts';
import { faultsOf } from './edition-faults.ts';
import { LOWEST_THRESHOLD, tableKinds, type TableKind } from './published.ts';
import { readingMethodSchema } from './reading-method.ts';
import { targetAgreementSchema } from './target-agreement.ts';

const countSchema = z.int().nonnegative();
const cellSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count'), value: countSchema }),
  z.strictObject({ type: z.literal('hidden') }),
]);
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime();
const kindSchema: z.ZodType<TableKind> = z.enum(tableKinds);

const madeSchema = z.strictObject({
  query: bilingualSchema,
  denominator: bilingualSchema,
  of: z.enum(denominators),
  run: z.int().positive().nullable(),
  filter: bilingualSchema.optional(),
  changed: z.number().min(0).max(1).nullable().optional(),
});
const figuresFromSchema = z.strictObject({
  edition: z.int().positive(),
  publishedAt: instantSchema,
  kind: z.literal('council-preview').optional(),
});

const tableSchema = z.strictObject({
  id: z.string().min(1),
  audience: z.string().min(1),
  kind: kindSchema,
  asked: cellSchema,
  rows: z.array(z.strictObject({ key: z.string().min(1), cell: cellSchema })),
  unread: cellSchema.optional(),
  rounded: z.literal(true).optional(),
  under: z.record(z.string(), z.string()).optional(),
  estimate: tableEstimateSchema.optional(),
  section: z.enum(tableSections),
  ordered: z.boolean(),
  unit: z.enum(['people', 'decisions']),
  foldInto: z.string().nullable(),
  title: bilingualSchema,
  labels: z.record(z.string(), bilingualSchema),
  made: madeSchema,
  figuresFrom: figuresFromSchema,
});

const crossTableSchema = z.strictObject({
  id: z.string().min(1),
  audience: z.string().min(1),
  rowTable: z.string().min(1),
  columnTable: z.string().min(1),
  columns: z.array(z.strictObject({ key: z.string().min(1), groups: z.array(z.string()).min(1), asked: cellSchema })),
  rows: z.array(z.strictObject({ key: z.string().min(1), cells: z.array(cellSchema) })),
  made: madeSchema,
  threshold: z.int().min(LOWEST_THRESHOLD),
  columnLabels: z.record(z.string(), bilingualSchema),
  rounded: z.literal(true).optional(),
  figuresFrom: figuresFromSchema,
});

const quoteSchema = z.strictObject({
  hash: hashSchema,
  language: z.string().min(2),
  original: z.literal(false).optional(),
  areaKeys: z.array(z.string()),
  themeKeys: z.array(z.string()).optional(),
  translations: z
    .array(z.strictObject({ language: z.string().min(2), origin: z.enum(['person', 'machine']) }))
    .optional(),
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
    reading: readingMethodSchema.optional(),
    agreement: z.array(targetAgreementSchema).optional(),
    tables: z.array(tableSchema),
    findings: z.array(z.strictObject({ table: z.string(), row: z.string() })),
    quotes: z.array(quoteSchema),
    kind: z.enum(editionKinds).optional(),
    rounding: z.literal('base-5').optional(),
    crossTables: z.array(crossTableSchema).optional(),
    changes: z.array(editionChangeSchema).optional(),
    texts: reportTextsSchema.optional(),
    narratives: z.array(editionNarrativeSchema).optional(),
    commitments: z.array(editionCommitmentSchema).optional(),
    recommendations: z.array(editionRecommendationSchema).optional(),
    priorities: z.array(editionPrioritySchema).optional(),
    benchmarks: z.array(editionBenchmarkSchema).optional(),
    summaries: editionSummariesSchema.optional(),
  })
  .superRefine((edition, context) => {
    for (const fault of faultsOf(edition)) context.addIssue({ code: 'custom', message: fault });
  });
