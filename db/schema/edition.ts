import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import { consultationColumns, instant } from './columns.ts';
import { consultation } from './consultation.ts';

/** An immutable published state of the report; a trigger refuses any change. */
export const edition = pgTable(
  'edition',
  {
    ...consultationColumns(),
    number: integer().notNull(),
    document: jsonb().$type<EditionDocument>().notNull(),
    contentHash: text().notNull(),
    publishedBy: text().notNull(),
    publishedAt: instant().notNull(),
    /** A preview for the Council has its number among the editions: what it says counts as published. */
    kind: text({ enum: ['public', 'council-preview'] })
      .notNull()
      .default('public'),
    /** What the auditor found when it was published; null for editions from before there was one. */
    audit: jsonb().$type<Readonly<Record<string, unknown>>>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.number] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** The text of an edition's quote, apart from it, so that a withdrawn person's words go and their hash stays. */
export const editionQuote = pgTable(
  'edition_quote',
  {
    ...consultationColumns(),
    editionNumber: integer().notNull(),
    hash: text().notNull(),
    responseId: uuid().notNull(),
    /** Null once the person has withdrawn, or the words turned out to point at a person. */
    text: text(),
    language: text().notNull(),
    /** The words in other languages, by language; they go with the text. */
    translations: jsonb().$type<PublishedTranslations>().notNull().default({}),
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.editionNumber, t.hash] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.editionNumber],
      foreignColumns: [edition.organizationId, edition.consultationId, edition.number],
    }),
  ],
);
