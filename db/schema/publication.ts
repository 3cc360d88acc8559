import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { bytea, consultationColumns, instant } from './columns.ts';
import { consultation } from './consultation.ts';
import { edition } from './edition.ts';

/** The work of preparing or publishing an edition, in the background: how far it is and how it ended. */
export const publication = pgTable(
  'publication',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    /** Prepare: count, protect and audit, for the preview. Publish: the same, and then it is an edition. */
    task: text({ enum: ['prepare', 'publish'] }).notNull(),
    kind: text({ enum: ['public', 'council-preview'] }).notNull(),
    /** What the publisher saw; null for a preparation. */
    fingerprint: text(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull(),
    state: text({ enum: ['waiting', 'working', 'done', 'refused', 'failed'] }).notNull(),
    step: text({ enum: ['counting', 'protecting', 'auditing', 'writing', 'rendering'] }),
    /** Of the step: so many of so many. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** The edition that came of it, or what stood in its way; until it is published, also what is to be said about a correction. */
    outcome: jsonb().$type<Readonly<Record<string, unknown>>>(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('publication_requested').on(t.organizationId, t.consultationId, t.requestedAt),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** The next edition as it was last prepared: what the preview shows. It holds exact counts, for those who may see them. */
export const editionDraft = pgTable(
  'edition_draft',
  {
    ...consultationColumns(),
    kind: text({ enum: ['public', 'council-preview'] }).notNull(),
    preparedAt: instant().notNull(),
    fingerprint: text().notNull(),
    /** What would be published. */
    document: jsonb().$type<EditionDocument>().notNull(),
    /** What only the team may see beside it: exact counts, what is hidden and why. */
    beside: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    audit: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.kind] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** The bytes of an edition's page, rendered and compressed once. Deleted when a word in them must go; then made anew. */
export const editionPage = pgTable(
  'edition_page',
  {
    ...consultationColumns(),
    editionNumber: integer().notNull(),
    /** `report`, `embed`, …, and after an `@` the name of the code that drew it: other code draws it anew. */
    page: text().notNull(),
    language: text().notNull(),
    contentType: text().notNull(),
    etag: text().notNull(),
    policy: text().notNull(),
    plain: bytea().notNull(),
    gzip: bytea().notNull(),
    brotli: bytea().notNull(),
    renderedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.editionNumber, t.page, t.language] }),
    foreignKey({
      name: 'edition_page_edition',
      columns: [t.organizationId, t.consultationId, t.editionNumber],
      foreignColumns: [edition.organizationId, edition.consultationId, edition.number],
    }),
  ],
);

/** A table by groups that the editions of a consultation have, chosen before it is known what it says. */
export const reportCrossTable = pgTable(
  'report_cross_table',
  {
    ...consultationColumns(),
    audience: text().notNull(),
    rowTable: text().notNull(),
    columnTable: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.rowTable, t.columnTable] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

export const reportParts = ['why', 'asked', 'listened', 'limits', 'next'] as const;

/** What people write into a report beside its figures, in both official languages. */
export const reportText = pgTable(
  'report_text',
  {
    ...consultationColumns(),
    part: text({ enum: reportParts }).notNull(),
    text: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    updatedBy: text().notNull(),
    updatedAt: instant().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.part] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/**
 * What is told, without a number, of a group that is too small to count safely, with the consent of who is spoken of:
 * proposed by one person, checked point by point and approved by another.
 */
export const narrative = pgTable(
  'narrative',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    /** Which people it speaks of, in words that do not point at anybody. */
    about: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    text: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** How their consent was had, for the team: never published. */
    consent: text().notNull(),
    /** The areas and themes that it belongs to. */
    areaKeys: text().array().notNull().default([]),
    status: text({ enum: ['proposed', 'approved', 'declined', 'taken-back'] }).notNull(),
    /** The points of the check that the second person confirmed. */
    confirmed: jsonb().$type<readonly string[]>().notNull().default([]),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('narrative_waiting')
      .on(t.organizationId, t.consultationId)
      .where(sql`${t.status} = 'proposed'`),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
