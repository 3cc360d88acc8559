import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import type { ProposalEvidence } from '#app/domain/theme-proposal.ts';
import { consultationColumns, instant } from './columns.ts';
import { comment } from './comment.ts';
import { consultation } from './consultation.ts';

/**
 * A theme that people have decided about. Its key is that of the candidate that it was (runs keep keys), or of its own
 * where people made it. What was merged stays as a row that leads on (see the view theme_target).
 */
export const codebookTheme = pgTable(
  'codebook_theme',
  {
    ...consultationColumns(),
    key: text().notNull(),
    status: text({ enum: ['selected', 'merged', 'rejected'] }).notNull(),
    mergedInto: text(),
    areaKey: text(),
    /** By language; both official ones before it can be published. */
    name: jsonb().$type<TextsByLanguage>().notNull(),
    definition: jsonb().$type<TextsByLanguage>().notNull().default({}),
    /** The language of the candidate that it was; 'und' for one that people made. */
    language: text().notNull(),
    keyphrases: text().array().notNull().default([]),
    typicalCommentIds: uuid().array().notNull().default([]),
    unusualCommentIds: uuid().array().notNull().default([]),
    /** Why it was rejected. */
    reason: text().notNull().default(''),
    /** Comments that it is suggested for or that people put under it, at the newest change or run: never published. */
    commentCount: integer().notNull().default(0),
    /** Readers who decided earlier could not choose it: to agreement they say nothing about it. */
    selectedAt: instant(),
    selectedBy: text(),
    /** Of the workshop, when it last changed. */
    revision: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.key] }),
    check('codebook_theme_merged', sql`(${t.status} = 'merged') = (${t.mergedInto} is not null)`),
    check('codebook_theme_not_itself', sql`${t.mergedInto} <> ${t.key}`),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/**
 * What splitting moved: whatever was decided about a comment under one theme before that moment counts under the other.
 * What readers decide later counts as they say it.
 */
export const themeMove = pgTable(
  'theme_move',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    fromKey: text().notNull(),
    toKey: text().notNull(),
    movedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.fromKey] }),
    index('theme_move_to').on(t.organizationId, t.consultationId, t.toKey),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

export const themeChangeKinds = [
  'keep',
  'rename',
  'describe',
  'merge',
  'split',
  'move',
  'reject',
  'add',
  'undo',
] as const;

/** One act in the theme workshop. Written once; undoing is a further act. */
export const themeChange = pgTable(
  'theme_change',
  {
    ...consultationColumns(),
    /** Counted up by one in a consultation. */
    revision: integer().notNull(),
    kind: text({ enum: themeChangeKinds }).notNull(),
    /** Keys of the themes that it touched. */
    themeKeys: text().array().notNull(),
    /** What undoes it: the rows as they were, see domain/theme-edit. */
    inverse: jsonb().$type<unknown>().notNull(),
    /** Of what an `undo` undid. */
    undoes: integer(),
    madeBy: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.revision] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** A merge or a split that a run proposes, with its evidence: people do it or decline it. */
export const themeProposal = pgTable(
  'theme_proposal',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    runId: uuid().notNull(),
    kind: text({ enum: ['merge', 'split'] }).notNull(),
    /** The two to be merged, or the one to be split. */
    themeKeys: text().array().notNull(),
    /** 0 to 1; comparable within a run and a kind. */
    score: real().notNull(),
    evidence: jsonb().$type<ProposalEvidence>().notNull(),
    status: text({ enum: ['proposed', 'done', 'declined'] })
      .notNull()
      .default('proposed'),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    check('theme_proposal_decided', sql`(${t.status} = 'proposed') = (${t.decidedBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
