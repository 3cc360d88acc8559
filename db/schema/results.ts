import {
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, consultationColumns, instant } from './columns.ts';
import { consultation, surveyVersion } from './consultation.ts';

/** The people of one audience at one moment, as columns: what the team's results are counted from. */
export const resultSnapshot = pgTable(
  'result_snapshot',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    audience: text().notNull(),
    asOf: instant().notNull(),
    people: integer().notNull(),
    /** How long it took to make, in milliseconds. */
    tookMs: integer().notNull(),
    /** Names the state of the live tables that it was made of. */
    basis: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('result_snapshot_audience').on(t.organizationId, t.consultationId, t.audience, t.asOf),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** One variable of a snapshot: a code for each person, in one order for all variables. No id of a person is kept. */
export const resultColumn = pgTable(
  'result_column',
  {
    ...consultationColumns(),
    snapshotId: uuid().notNull(),
    position: integer().notNull(),
    variable: text().notNull(),
    description: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    codes: bytea().notNull(),
    /** Where each person's codes begin, for a variable of several; null for a variable of one. */
    offsets: bytea(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.snapshotId, t.variable] }),
    foreignKey({
      name: 'result_column_snapshot',
      columns: [t.organizationId, t.consultationId, t.snapshotId],
      foreignColumns: [resultSnapshot.organizationId, resultSnapshot.consultationId, resultSnapshot.id],
    }).onDelete('cascade'),
  ],
);

/** How many drafts came to a page of a survey for the first time: a sum, and nothing of who. */
export const sectionReached = pgTable(
  'section_reached',
  {
    ...consultationColumns(),
    surveyId: uuid().notNull(),
    surveyVersion: integer().notNull(),
    /** A section's key, or `@check` for the page where answers are checked. */
    section: text().notNull(),
    /** A sum is kept in parts, so that people who save at the same moment do not wait for each other: add them up. */
    shard: smallint().notNull().default(0),
    reached: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({
      name: 'section_reached_shard',
      columns: [t.organizationId, t.consultationId, t.surveyId, t.surveyVersion, t.section, t.shard],
    }),
    foreignKey({
      name: 'section_reached_version',
      columns: [t.organizationId, t.consultationId, t.surveyId, t.surveyVersion],
      foreignColumns: [
        surveyVersion.organizationId,
        surveyVersion.consultationId,
        surveyVersion.surveyId,
        surveyVersion.version,
      ],
    }),
  ],
);

/** The shares of groups in the population, from a census or the like, which respondents are held against. */
export const benchmark = pgTable(
  'benchmark',
  {
    ...consultationColumns(),
    audience: text().notNull(),
    /** What the groups are groups of: `language`, or the field of an about-you question. */
    variable: text().notNull(),
    /** Where the shares come from, and of when: shown wherever they are. */
    source: text().notNull(),
    asOf: date().notNull(),
    /** Shares from 0 to 1 by the key of a group; together they need not be everybody. */
    shares: jsonb().$type<readonly { readonly group: string; readonly share: number }[]>().notNull(),
    uploadedBy: text().notNull(),
    uploadedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.audience, t.variable] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
