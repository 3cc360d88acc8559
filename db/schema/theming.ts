import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { suggestionBases } from '#app/domain/suggestion-basis.ts';
import type { DriftTally, EvidenceSpan, RunNote, TargetSummary, ThemingSettings } from '#app/theming/types.ts';
import { consultationColumns, instant } from './columns.ts';
import { comment } from './comment.ts';
import { consultation, priorityArea } from './consultation.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

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
    /** Comments that people had decided about when the run began. */
    decisionCount: integer().notNull().default(0),
    /** How each area and theme was learnt. */
    targets: jsonb().$type<readonly TargetSummary[]>().notNull().default([]),
    /** Outside services that took part, by their names; empty: none. */
    providers: jsonb().$type<readonly string[]>().notNull().default([]),
    /** Comments that came after the run and were placed into its themes, and how badly they fit (0 to 1). */
    placedCount: integer().notNull().default(0),
    driftTally: jsonb().$type<DriftTally>(),
    drift: real(),
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

/** What a run learnt, so that a comment that comes after it is placed at once. Kept for the newest run only. */
export const themingModel = pgTable(
  'theming_model',
  {
    ...consultationColumns(),
    runId: uuid().notNull(),
    data: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.runId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.runId],
      foreignColumns: [themingRun.organizationId, themingRun.consultationId, themingRun.id],
    }).onDelete('cascade'),
  ],
);

/** A word that a run found telling for an area and that its codebook lacks: staff accept it or not, nothing else does. */
export const keywordProposal = pgTable(
  'keyword_proposal',
  {
    ...consultationColumns(),
    areaKey: text().notNull(),
    language: text().notNull(),
    term: text().notNull(),
    runId: uuid().notNull(),
    score: real().notNull(),
    commentCount: integer().notNull(),
    commentIds: uuid().array().notNull().default([]),
    status: text({ enum: ['proposed', 'accepted', 'declined'] })
      .notNull()
      .default('proposed'),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.areaKey, t.language, t.term] }),
    check('keyword_proposal_decided', sql`(${t.status} = 'proposed') = (${t.decidedBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.areaKey],
      foreignColumns: [priorityArea.organizationId, priorityArea.consultationId, priorityArea.key],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.runId],
      foreignColumns: [themingRun.organizationId, themingRun.consultationId, themingRun.id],
    }).onDelete('cascade'),
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
    unusualCommentIds: uuid().array().notNull().default([]),
    /** The found group of themes that it belongs to, where no priority area covers it. */
    groupKey: text(),
    groupLabel: text(),
    /** Themes of several languages that mean the same share it. */
    alignmentKey: text(),
    /** A name that an assistant proposed; people see that it is one. */
    proposedLabel: text(),
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
    targetType: text({ enum: ['area', 'theme', 'kind'] }).notNull(),
    targetKey: text().notNull(),
    score: real().notNull(),
    evidence: jsonb().$type<readonly EvidenceSpan[]>().notNull(),
    basis: text({ enum: suggestionBases }).notNull().default('keywords'),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.consultationId, t.runId, t.commentId, t.targetType, t.targetKey],
    }),
    index('suggestion_comment').on(t.organizationId, t.consultationId, t.commentId),
    // A theme's comments, for the workshop.
    index('suggestion_target').on(t.organizationId, t.consultationId, t.runId, t.targetType, t.targetKey),
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
