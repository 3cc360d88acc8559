import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { KeptChoices } from '#app/domain/kept-choices.ts';
import { consultationColumns, instant, tenantColumns } from './columns.ts';
import { comment } from './comment.ts';
import { consultation } from './consultation.ts';
import { member } from './organization.ts';

const commentKey = () => ({ ...consultationColumns(), commentId: uuid().notNull() });

/** How a consultation's comments are read. Without a row, `defaultReviewSettings` of domain/review-settings hold. */
export const reviewSettings = pgTable(
  'review_settings',
  {
    ...consultationColumns(),
    /** How many people read each comment independently of each other. */
    coders: smallint().notNull(),
    /** So many comments of the random sample are read by everybody. */
    toAll: smallint().notNull(),
    /** Whether readers see what the machine suggests: always, never, or for a random half of the comments. */
    suggestions: text({ enum: ['shown', 'withheld', 'half'] }).notNull(),
    batchSize: smallint().notNull(),
    /** So many respondents, or all where there are fewer, are read first, chosen at random. */
    sampleTarget: integer().notNull(),
    /** The share of the respondents that is in the random sample, 0 to 1; null until reading was planned. */
    sampleShare: doublePrecision(),
    /** What the random choices of this consultation come from. */
    seed: integer().notNull(),
    /** Whom readers can talk to after something hard to read; in any language, as it was typed. */
    debrief: text().notNull().default(''),
    /** Who is told at once when a reader thinks that somebody is in danger, and how to reach them. */
    urgentUserId: text(),
    urgentContact: text().notNull().default(''),
    revision: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
    check('review_settings_coders', sql`${t.coders} between 1 and 3`),
    check('review_settings_share', sql`${t.sampleShare} > 0 and ${t.sampleShare} <= 1`),
  ],
);

/** What a member would rather not read about. */
export const readerPreference = pgTable(
  'reader_preference',
  {
    ...tenantColumns(),
    userId: text().notNull(),
    /** Keys of priority areas, in whichever consultation. */
    avoidAreas: text().array().notNull().default([]),
    /** Communities and places, as they were typed: a comment that names one goes to somebody else. */
    avoidWords: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
);

/** That a member agreed to keep what they read to themselves: to which version, in which language, and when. */
export const confidentiality = pgTable(
  'confidentiality',
  {
    ...tenantColumns(),
    userId: text().notNull(),
    version: integer().notNull(),
    language: text().notNull(),
    /** SHA-256, hex, of the words that were shown. */
    textHash: text().notNull(),
    agreedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
);

/** What a reader answered in the guided practice; the newest counts. */
export const practice = pgTable(
  'practice',
  {
    ...tenantColumns(),
    userId: text().notNull(),
    /** Of the made-up comments. */
    version: integer().notNull(),
    /** By the id of the made-up comment: how it was ended, the keys of the areas, and the kind; see domain/practice. */
    answers: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    startedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
);

/** That a comment is to be read: by how many people, by how many it is taken, and how soon. */
export const readingTask = pgTable(
  'reading_task',
  {
    ...commentKey(),
    /** The comment's, 'und' when it could not be told. */
    language: text().notNull(),
    /** `all`: of the random sample, and read by everybody; `random`: of the random sample; `rest`: chosen where reading teaches most. */
    sample: text({ enum: ['all', 'random', 'rest'] }).notNull(),
    /** 0 for `all`, 1 for `random`, 2 for `rest`. */
    tier: smallint().notNull(),
    /** Within the tier the lowest comes first. */
    rank: doublePrecision().notNull(),
    wanted: smallint().notNull(),
    /** Assignments that are open or done. */
    taken: smallint().notNull().default(0),
    /** Nobody is given it: a reader found a personal detail that was left, and nobody has looked yet. */
    held: boolean().notNull().default(false),
    /** How many of its suggestions a decision would be expected to put right, by the newest run; null: no run has said. */
    doubt: real(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] }),
    index('reading_task_next')
      .on(t.organizationId, t.consultationId, t.language, t.tier, t.rank)
      .where(sql`${t.taken} < ${t.wanted} and not ${t.held}`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** `unsure`: read without a decision, which somebody else then makes. Only what is open or done takes a reader’s place. */
export const assignmentStates = ['open', 'done', 'unsure', 'skipped', 'recused'] as const;

/** That a comment was given to a reader, and what became of it. */
export const assignment = pgTable(
  'assignment',
  {
    ...commentKey(),
    userId: text().notNull(),
    batch: uuid().notNull(),
    /** Its place in the batch, from 1. */
    place: smallint().notNull(),
    state: text({ enum: assignmentStates }).notNull().default('open'),
    /** Whether the reader has the author's words, or another person's translation of them. */
    reads: text({ enum: ['original', 'translation'] })
      .notNull()
      .default('original'),
    /** `drawn` by the plan, or opened of the reader's `own` accord (an author's objection, a search). */
    reason: text({ enum: ['drawn', 'own'] })
      .notNull()
      .default('drawn'),
    /** Whether the machine's suggestions are on the screen. */
    suggestionsShown: boolean().notNull().default(true),
    assignedAt: instant().notNull(),
    endedAt: instant(),
    /** What the reader has chosen and not saved yet. */
    kept: jsonb().$type<KeptChoices>(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.userId] }),
    index('assignment_open')
      .on(t.organizationId, t.userId, t.consultationId, t.assignedAt, t.place)
      .where(sql`${t.state} = 'open'`),
    index('assignment_batch').on(t.organizationId, t.userId, t.batch),
    check('assignment_ended', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);
