import { foreignKey, index, integer, jsonb, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { EvidenceSpan, RunNote, ThemingSettings } from '#app/theming/types.ts';
import { consultationColumns, instant } from './columns.ts';
import { comment } from './comment.ts';
import { consultation } from './consultation.ts';

/** One execution of the pipeline over a snapshot of comments. */
export const themingRun = pgTable(
  'theming_run',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    number: integer().notNull(),
    version: text().notNull(),
    settings: jsonb().$type<ThemingSettings>().notNull(),
    snapshotHash: text().notNull(),
    commentCount: integer().notNull(),
    notes: jsonb().$type<readonly RunNote[]>().notNull(),
    finishedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('theming_run_number').on(t.organizationId, t.consultationId, t.number),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** A finer idea inside an area: a candidate of a run, or one that people selected. */
export const theme = pgTable(
  'theme',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    runId: uuid(),
    key: text().notNull(),
    origin: text({ enum: ['pipeline', 'person'] }).notNull(),
    status: text({ enum: ['candidate', 'selected', 'rejected'] }).notNull(),
    areaKey: text(),
    language: text().notNull(),
    label: text().notNull(),
    keyphrases: text().array().notNull(),
    commentCount: integer().notNull(),
    typicalCommentIds: uuid().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.runId],
      foreignColumns: [themingRun.organizationId, themingRun.consultationId, themingRun.id],
    }).onDelete('cascade'),
  ],
);

/** The pipeline's proposal that a comment is about an area or theme, with its evidence in the redacted text. */
export const suggestion = pgTable(
  'suggestion',
  {
    ...consultationColumns(),
    runId: uuid().notNull(),
    commentId: uuid().notNull(),
    targetType: text({ enum: ['area', 'theme'] }).notNull(),
    targetKey: text().notNull(),
    score: real().notNull(),
    evidence: jsonb().$type<readonly EvidenceSpan[]>().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.consultationId, t.runId, t.commentId, t.targetType, t.targetKey],
    }),
    index('suggestion_comment').on(t.organizationId, t.consultationId, t.commentId),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.runId],
      foreignColumns: [themingRun.organizationId, themingRun.consultationId, themingRun.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);
