import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { redactionClasses } from '#app/domain/redaction-class.ts';
import { consultationColumns, instant } from './columns.ts';
import { response } from './response.ts';

/** One open answer: the unit that is read and coded. `redactedText` is all that members ever see of it. */
export const comment = pgTable(
  'comment',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    responseId: uuid().notNull(),
    questionKey: text().notNull(),
    /** Settled when the comment is prepared; 'und' when it could not be told. */
    language: text(),
    languageConfidence: real(),
    redactedText: text(),
    preparedAt: instant(),
    withdrawnAt: instant(),
    /** The newest theming run that has looked at the text as it is now; null: none has. */
    themedRunId: uuid(),
    /** Counted up when the person corrects what they wrote. */
    revision: integer().notNull().default(1),
    /** A keyed similarity hash (64 bits) of the words, for near-duplicates; null where there are too few words. */
    fingerprint: bigint({ mode: 'bigint' }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('comment_response').on(t.organizationId, t.consultationId, t.responseId),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.responseId],
      foreignColumns: [response.organizationId, response.consultationId, response.id],
    }).onDelete('cascade'),
  ],
);

/**
 * What the person typed, before redaction. Read by the preparation, by the person's own receipt, and for whoever decides
 * whether words that the rules are unsure of point at a person: by nothing else.
 */
export const commentOriginal = pgTable(
  'comment_original',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** The log of what was taken out of a comment: where and by which rule, never what it said. */
export const redaction = pgTable(
  'redaction',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    ordinal: integer().notNull(),
    kind: text().notNull(),
    rule: text().notNull(),
    /** What the rules do with such a detail: take it out, keep a coarser value, or leave it to a person, masked until then. */
    class: text({ enum: redactionClasses }).notNull().default('remove'),
    /** What stands in the redacted text instead. */
    replacement: text().notNull().default(''),
    /** UTF-16 offsets into the original text, end exclusive. */
    startOffset: integer().notNull(),
    endOffset: integer().notNull(),
    at: instant().notNull().defaultNow(),
    /** What a person decided about a detail of the class `ask`; null until then. */
    decision: text({ enum: ['hide', 'show'] }),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.ordinal] }),
    index('redaction_to_decide')
      .on(t.organizationId, t.consultationId, t.commentId)
      .where(sql`${t.class} = 'ask' and ${t.decision} is null`),
    check('redaction_decided', sql`(${t.decision} is null) = (${t.decidedBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** A comment's redacted words in another language. */
export const commentTranslation = pgTable(
  'comment_translation',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    language: text().notNull(),
    text: text().notNull(),
    origin: text({ enum: ['person', 'machine'] }).notNull(),
    /** The member; null for a machine's. */
    translatedBy: text(),
    at: instant().notNull(),
    /** Of the comment's words. */
    revision: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.language] }),
    check('comment_translation_origin', sql`(${t.origin} = 'person') = (${t.translatedBy} is not null)`),
    foreignKey({
      // The made name would be cut off where that of the primary key is.
      name: 'comment_translation_comment',
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** What a reader says that somebody has to look at: a personal detail was left, or somebody may be in danger. */
export const commentFlag = pgTable(
  'comment_flag',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    id: uuid().notNull(),
    kind: text({ enum: ['personal-detail', 'danger'] }).notNull(),
    flaggedBy: text().notNull(),
    flaggedAt: instant().notNull(),
    seenBy: text(),
    seenAt: instant(),
    /** What became of it: `hidden` or `nothing` for a detail, `acted` or `nothing` for a danger. */
    outcome: text({ enum: ['hidden', 'acted', 'nothing'] }),
    note: text().notNull().default(''),
    handledBy: text(),
    handledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('comment_flag_open')
      .on(t.organizationId, t.consultationId, t.kind, t.flaggedAt)
      .where(sql`${t.outcome} is null`),
    check('comment_flag_handled', sql`(${t.outcome} is null) = (${t.handledBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);
