import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { commentKinds } from '#app/domain/comment-kind.ts';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import type { MeasuredReading } from '#app/domain/measured-reading.ts';
import { consultationColumns, instant } from './columns.ts';
import { comment } from './comment.ts';
import { consultation } from './consultation.ts';

const commentKey = () => ({ ...consultationColumns(), commentId: uuid().notNull() });
const target = () => ({
  targetType: text({ enum: ['area', 'theme'] }).notNull(),
  targetKey: text().notNull(),
});

/** The decision on a comment where readers differ, and its reason. */
export const adjudication = pgTable(
  'adjudication',
  {
    ...commentKey(),
    decidedBy: text().notNull(),
    decidedAt: instant().notNull(),
    reason: text().notNull(),
    /** The language of the reason. */
    language: text().notNull(),
    /** Of the comment's words. */
    revision: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** What was decided about one area or theme that readers differed on: it stands in place of their votes. */
export const adjudicatedCoding = pgTable(
  'adjudicated_coding',
  {
    ...commentKey(),
    ...target(),
    about: boolean().notNull(),
    kind: text({ enum: commentKinds }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.targetType, t.targetKey] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [adjudication.organizationId, adjudication.consultationId, adjudication.commentId],
    }).onDelete('cascade'),
  ],
);

/** A view of an area or theme that its reader wants to stand in the report beside the finding. */
export const dissent = pgTable(
  'dissent',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    ...target(),
    /** The comment that it came from, if one; its words are not the comment's. */
    commentId: uuid(),
    text: text().notNull(),
    language: text().notNull(),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
    withdrawnBy: text(),
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('dissent_target').on(t.organizationId, t.consultationId, t.targetType, t.targetKey),
    check('dissent_withdrawn', sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** Why an area or theme on which readers do not agree, or cannot be measured, is published all the same. */
export const agreementNote = pgTable(
  'agreement_note',
  {
    ...consultationColumns(),
    ...target(),
    /** In both official languages. */
    text: jsonb().$type<TextsByLanguage>().notNull(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.targetType, t.targetKey] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** Comments whose readings changed since agreement was measured. A trigger writes it, so that no path forgets. */
export const changedReading = pgTable('changed_reading', commentKey(), (t) => [
  primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] }),
]);

/** The readings of a comment as they stand in the tallies: what has to be taken out of these when they change. */
export const agreementUnit = pgTable(
  'agreement_unit',
  {
    ...commentKey(),
    language: text().notNull(),
    readings: jsonb().$type<readonly MeasuredReading[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] })],
);

/** How many comments there are on which so many readers said yes and so many no: all that agreement is computed from. */
export const agreementTally = pgTable(
  'agreement_tally',
  {
    ...consultationColumns(),
    ...target(),
    language: text().notNull(),
    /** One of the readers had a translation. */
    viaTranslation: boolean().notNull(),
    yes: smallint().notNull(),
    no: smallint().notNull(),
    units: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [
        t.organizationId,
        t.consultationId,
        t.targetType,
        t.targetKey,
        t.language,
        t.viaTranslation,
        t.yes,
        t.no,
      ],
    }),
  ],
);

/** When agreement was last measured, and how far a measurement is that is being made. */
export const agreementState = pgTable(
  'agreement_state',
  {
    ...consultationColumns(),
    measuredAt: instant(),
    /** Of the theme workshop, when the tallies were made: a later one makes them anew. */
    workshopRevision: integer().notNull().default(0),
    /** Comments that are measured, and that there are to measure, while it goes on. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** The figures that were computed from the tallies, see domain/agreement. */
    figures: jsonb().$type<unknown>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
