import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { consultationColumns, instant } from './columns.ts';
import { surveyVersion } from './consultation.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Channels through which a response comes. */
export const channels = ['web', 'kiosk', 'interviewer', 'paper', 'listening-session', 'import'] as const;

/** What is typed before it is sent: sealed with the server's key, found by a cookie or a token in the address. */
export const draft = pgTable(
  'draft',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    surveyId: uuid().notNull(),
    surveyVersion: integer().notNull(),
    sealed: bytea().notNull(),
    updatedAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('draft_expiry').on(t.expiresAt),
    foreignKey({
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

/** One person's submission. No address, no agent, nothing that leads back to the person. */
export const response = pgTable(
  'response',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    surveyId: uuid().notNull(),
    surveyVersion: integer().notNull(),
    /** The draft it was sent from, or the row of a file it was imported from: sending twice counts once. */
    idempotencyKey: text().notNull(),
    language: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    /** Exactly what was agreed to: consent version, language, hash of the text shown. */
    consent: jsonb().$type<{ version: number; language: string; textHash: string }>(),
    quoteConsent: boolean().notNull().default(false),
    /** Trial responses travel the whole path and are never counted. */
    trial: boolean().notNull().default(false),
    submittedAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    unique('response_idempotency').on(t.organizationId, t.consultationId, t.idempotencyKey),
    foreignKey({
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

/** One chosen choice of one closed question (a scale's points are choices '1', '2', …); several rows for multiple choice. */
export const answer = pgTable(
  'answer',
  {
    ...consultationColumns(),
    responseId: uuid().notNull(),
    questionKey: text().notNull(),
    choiceKey: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.responseId, t.questionKey, t.choiceKey] }),
    index('answer_count').on(t.organizationId, t.consultationId, t.questionKey, t.choiceKey),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.responseId],
      foreignColumns: [response.organizationId, response.consultationId, response.id],
    }).onDelete('cascade'),
  ],
);

/** Finds a response by the keyed hash of its receipt code. Global, and reachable only through `find_receipt`. */
export const receipt = pgTable('receipt', {
  codeHash: bytea().primaryKey(),
  organizationId: uuid().notNull(),
  consultationId: uuid().notNull(),
  responseId: uuid().notNull(),
});

/** Responses whose comments wait to be prepared: written with the submission, taken by the worker. */
export const outbox = pgTable(
  'outbox',
  {
    ...consultationColumns(),
    responseId: uuid().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.consultationId, t.responseId] })],
);
