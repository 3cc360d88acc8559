import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { bytea, consultationColumns, instant } from './columns.ts';
import { holdReasons } from '#app/domain/hold-reason.ts';
import { consultation, surveyVersion } from './consultation.ts';

/**
 * Server keys that change, each sealed under the installation's secret: what they seal cannot be opened any more once
 * they are gone, not even with the secret.
 */
export const sealingKey = pgTable('sealing_key', {
  id: uuid().primaryKey(),
  sealed: bytea().notNull(),
  createdAt: instant().notNull().defaultNow(),
});

/** Channels through which a response comes. */
export const channels = [
  'web',
  'shared-phone',
  'kiosk',
  'interviewer',
  'paper',
  'listening-session',
  'import',
] as const;

/**
 * What is typed before it is sent: sealed with a key that only the device's token or the return code leads to, inside a
 * server key that changes.
 */
export const draft = pgTable(
  'draft',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    surveyId: uuid().notNull(),
    surveyVersion: integer().notNull(),
    sealed: bytea().notNull(),
    /** The server key that the outer seal was made with. */
    keyId: uuid().notNull(),
    /** The response that this draft is to correct; null for a new one. */
    responseId: uuid(),
    updatedAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('draft_expiry').on(t.expiresAt),
    index('draft_key').on(t.keyId),
    foreignKey({ columns: [t.keyId], foreignColumns: [sealingKey.id] }),
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

/** Leads from a return code to a draft: found by a keyed hash of what the code derives to, which also opens `wrapped`. */
export const returnCode = pgTable(
  'return_code',
  {
    ...consultationColumns(),
    draftId: uuid().notNull(),
    lookup: bytea().notNull(),
    /** The draft's own key, sealed with the code's key, inside the server key `keyId`. */
    wrapped: bytea().notNull(),
    keyId: uuid().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.draftId] }),
    unique('return_code_lookup').on(t.organizationId, t.consultationId, t.lookup),
    foreignKey({ columns: [t.keyId], foreignColumns: [sealingKey.id] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.draftId],
      foreignColumns: [draft.organizationId, draft.consultationId, draft.id],
    }).onDelete('cascade'),
  ],
);

/** The exact words of a consent as somebody was shown them, by their hash: what a response's consent points at. */
export const consentText = pgTable(
  'consent_text',
  {
    ...consultationColumns(),
    textHash: text().notNull(),
    version: integer().notNull(),
    language: text().notNull(),
    texts: jsonb().$type<readonly string[]>().notNull(),
    firstShownAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.textHash] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId],
      foreignColumns: [consultation.organizationId, consultation.id],
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
    consent: jsonb().$type<{ version: number; language: string; textHash: string; spoken?: boolean | undefined }>(),
    quoteConsent: boolean().notNull().default(false),
    /** Trial responses travel the whole path and are never counted. */
    trial: boolean().notNull().default(false),
    /** The link that the person came by: it says something of them, as any answer does. */
    linkId: uuid(),
    /** Questions of its version that did not apply, and so were not asked: who was asked is everybody else. */
    notAsked: text().array().notNull().default([]),
    submittedAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
    /** Counted up by each correction. */
    revision: integer().notNull().default(1),
    correctedAt: instant(),
    /** The draft of the last correction: sending it twice corrects once. */
    correctionKey: text(),
    /** Why it waits for a person to look before it counts; null: it did not have to. */
    heldBecause: text({ enum: holdReasons }).array(),
    heldDecision: text({ enum: ['count', 'leave-out'] }),
    heldDecidedBy: text(),
    heldDecidedAt: instant(),
    /** What every figure, run and reader goes by, together with `withdrawnAt`. */
    counted: boolean()
      .notNull()
      .generatedAlwaysAs(sql`not trial and (held_because is null or coalesce(held_decision = 'count', false))`),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('response_correction')
      .on(t.organizationId, t.consultationId, t.correctionKey)
      .where(sql`${t.correctionKey} is not null`),
    index('response_held')
      .on(t.organizationId, t.consultationId, t.submittedAt)
      .where(sql`${t.heldBecause} is not null`),
    index('response_link')
      .on(t.organizationId, t.consultationId, t.linkId)
      .where(sql`${t.linkId} is not null`),
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
