import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { stages } from '#app/domain/stage.ts';
import { consultationColumns, instant, tenantColumns } from './columns.ts';
import { organization } from './organization.ts';

/** One engagement with a purpose, dates, languages, priority areas and a stage. */
export const consultation = pgTable(
  'consultation',
  {
    ...tenantColumns(),
    id: uuid().notNull(),
    slug: text().notNull(),
    title: jsonb().$type<LocalizedText>().notNull(),
    purpose: jsonb().$type<LocalizedText>().notNull(),
    stage: text({ enum: stages }).notNull(),
    timeZone: text().notNull(),
    opensAt: instant(),
    /** The instant from which no answer is taken any more. */
    closesAt: instant(),
    /** Until then a response can be withdrawn with its receipt. */
    withdrawUntil: instant(),
    /** From then on no answer and no word of a person is kept, as their consent says; null: not settled yet. */
    deleteAt: instant(),
    deletedAt: instant(),
    languages: text().array().notNull(),
    disclosureThreshold: integer().notNull().default(10),
    /** Whether published counts are rounded at random to multiples of five. */
    rounding: text({ enum: ['none', 'base-5'] })
      .notNull()
      .default('none'),
    /** Questions about immigration status, refuge and the like: tables by them ask for larger groups. */
    sensitiveQuestions: text().array().notNull().default([]),
    /** Whether redacted comments may go to the configured embeddings or assistant provider; nobody has agreed at first. */
    embeddingsAllowed: boolean().notNull().default(false),
    assistantAllowed: boolean().notNull().default(false),
    /** The consultation that this one is the next wave of. */
    earlierWaveId: uuid(),
    /** Whether anybody's words may be quoted at all; then the consent asks each person. */
    quoting: boolean().notNull().default(true),
    /** Whom people can ask: an address, a number; shown on the survey's pages. Empty: the organization's. */
    contact: text().notNull().default(''),
    /** The meeting that the report is for. */
    meetingAt: date(),
    meeting: text().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('consultation_slug').on(t.organizationId, t.slug),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organization.id] }),
    foreignKey({ columns: [t.organizationId, t.earlierWaveId], foreignColumns: [t.organizationId, t.id] }),
    check('consultation_threshold', sql`${t.disclosureThreshold} >= 5`),
  ],
);

/** The questions of a consultation for one audience; audiences are never pooled in a figure. */
export const survey = pgTable(
  'survey',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    audience: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('survey_audience').on(t.organizationId, t.consultationId, t.audience),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);

/** A survey frozen the moment it was published, with all its languages; a trigger refuses any change. */
export const surveyVersion = pgTable(
  'survey_version',
  {
    ...consultationColumns(),
    surveyId: uuid().notNull(),
    version: integer().notNull(),
    document: jsonb().$type<SurveyDocument>().notNull(),
    contentHash: text().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text(),
    /** Frozen for trial responses alone; its number is below zero. */
    trial: boolean().notNull().default(false),
    /** The revision of the survey that it was frozen from; null: it was never written here. */
    revision: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.surveyId, t.version] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.surveyId],
      foreignColumns: [survey.organizationId, survey.consultationId, survey.id],
    }),
  ],
);

/** What the Council asks about in this consultation, with definition and keywords per language. */
export const priorityArea = pgTable(
  'priority_area',
  {
    ...consultationColumns(),
    key: text().notNull(),
    position: integer().notNull(),
    label: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    definition: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    keywords: jsonb().$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    /** Words near a keyword that settle what it means, by language. */
    context: jsonb().$type<NonNullable<CodebookArea['context']>>().notNull().default({}),
    /** Languages whose texts no person has reviewed. */
    draftLanguages: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.key] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
    }),
  ],
);
