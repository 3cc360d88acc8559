import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { textStatuses } from '#app/domain/localized-text.ts';
import type { SurveyOutline } from '#app/domain/survey-outline.ts';
import type { SurveyEdit } from '#app/domain/survey-edit.ts';
import { bytea, consultationColumns, instant } from './columns.ts';
import { survey } from './consultation.ts';

const surveyColumns = () => ({ ...consultationColumns(), surveyId: uuid().notNull() });

/** The survey that is being written: its sections, questions and choices, without their words. */
export const surveyDraft = pgTable(
  'survey_draft',
  {
    ...surveyColumns(),
    outline: jsonb().$type<SurveyOutline>().notNull(),
    /** Counted up by every change, also of a text. */
    revision: integer().notNull().default(0),
    /** The language that a new string is written in first, where nothing else is said. */
    sourceLanguage: text().notNull().default('en'),
    changedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.surveyId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.surveyId],
      foreignColumns: [survey.organizationId, survey.consultationId, survey.id],
    }),
  ],
);

const textColumns = () => ({
  ...surveyColumns(),
  /** Which text, as domain/survey-slots names them: `question:age:title`. */
  textId: text().notNull(),
  language: text().notNull(),
  text: text().notNull(),
  status: text({ enum: textStatuses }).notNull(),
  /** The others are translations of this one. */
  isSource: boolean().notNull().default(false),
  /** Of the survey, when it was written. */
  revision: integer().notNull(),
  changedBy: text().notNull(),
  changedAt: instant().notNull().defaultNow(),
});

/** One string of a survey in one language, as it is now. A missing one has no row. */
export const surveyText = pgTable('survey_text', textColumns(), (t) => [
  primaryKey({ columns: [t.organizationId, t.consultationId, t.surveyId, t.textId, t.language] }),
  index('survey_text_language').on(t.organizationId, t.consultationId, t.surveyId, t.language),
  foreignKey({
    columns: [t.organizationId, t.consultationId, t.surveyId],
    foreignColumns: [surveyDraft.organizationId, surveyDraft.consultationId, surveyDraft.surveyId],
  }),
]);

/** Every state that a string was ever in; an empty text: it was taken away. Only added to. */
export const surveyTextVersion = pgTable('survey_text_version', textColumns(), (t) => [
  primaryKey({
    columns: [t.organizationId, t.consultationId, t.surveyId, t.textId, t.language, t.revision],
  }),
  index('survey_text_version_revision').on(t.organizationId, t.consultationId, t.surveyId, t.revision),
  foreignKey({
    columns: [t.organizationId, t.consultationId, t.surveyId],
    foreignColumns: [surveyDraft.organizationId, surveyDraft.consultationId, surveyDraft.surveyId],
  }),
]);

/** What can be done to a survey that is being written. */
export const changeKinds = ['edit', 'text', 'import', 'undo', 'publish'] as const;

/** One change of a survey: who did what, and what takes it back. Only added to. */
export const surveyChange = pgTable(
  'survey_change',
  {
    ...surveyColumns(),
    revision: integer().notNull(),
    kind: text({ enum: changeKinds }).notNull(),
    /** What was done to the outline; null where only texts changed. */
    edit: jsonb().$type<SurveyEdit>(),
    inverse: jsonb().$type<SurveyEdit>(),
    /** Keys of sections and questions, and text ids, that it touched: what came later to one of them must be undone first. */
    touched: text().array().notNull().default([]),
    /** The change that this one takes back. */
    undoes: integer(),
    /** The version that it published. */
    version: integer(),
    by: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.surveyId, t.revision] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.surveyId],
      foreignColumns: [surveyDraft.organizationId, surveyDraft.consultationId, surveyDraft.surveyId],
    }),
  ],
);

/** A picture of a choice, small enough that a backup of the database holds everything. */
export const picture = pgTable(
  'picture',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    mediaType: text().notNull(),
    content: bytea().notNull(),
    /** Of the content, in bytes. */
    size: integer().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    uploadedBy: text().notNull(),
    uploadedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    check('picture_size', sql`${t.size} <= 200000`),
  ],
);
