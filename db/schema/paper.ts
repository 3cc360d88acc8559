import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { consultationColumns, instant } from './columns.ts';
import { response } from './response.ts';

/** A paper form that somebody typed in: who, when, and what a second typing of it showed. */
export const paperEntry = pgTable(
  'paper_entry',
  {
    ...consultationColumns(),
    responseId: uuid().notNull(),
    /** The number that is written on the sheet. */
    sheet: text().notNull(),
    enteredBy: text().notNull(),
    enteredAt: instant().notNull().defaultNow(),
    /** Drawn at random, to be typed in once more by somebody else. */
    sampled: boolean().notNull().default(false),
    checkedBy: text(),
    checkedAt: instant(),
    /** Fields that were compared, and those in which the two typings differed, by field key. */
    compared: integer(),
    differing: text().array(),
    /** Which typing holds, by field key that differed; null until somebody has looked at the sheet again. */
    settled: jsonb().$type<Readonly<Record<string, 'first' | 'second'>>>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.responseId] }),
    unique('paper_entry_sheet').on(t.organizationId, t.consultationId, t.sheet),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.responseId],
      foreignColumns: [response.organizationId, response.consultationId, response.id],
    }).onDelete('cascade'),
  ],
);
