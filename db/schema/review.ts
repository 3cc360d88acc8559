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
import { commentKinds } from '#app/domain/comment-kind.ts';
import type { QuoteMask } from '#app/domain/quote-mask.ts';
import type { QuoteTranslations } from '#app/domain/quote-translation.ts';
import { consultationColumns, instant } from './columns.ts';
import { comment } from './comment.ts';

/** A reviewer's decision on a comment about one area or theme. Never written by a machine. */
export const coding = pgTable(
  'coding',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    userId: text().notNull(),
    targetType: text({ enum: ['area', 'theme'] }).notNull(),
    targetKey: text().notNull(),
    decision: text({ enum: ['accept', 'reject', 'add'] }).notNull(),
    /** What the comment is about it; null for a rejection, and where the reader could not say. */
    kind: text({ enum: commentKinds }),
    /** The run whose suggestion was on the screen, if one was. */
    runId: uuid(),
    decidedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.consultationId, t.commentId, t.userId, t.targetType, t.targetKey],
    }),
    index('coding_target').on(t.organizationId, t.consultationId, t.targetType, t.targetKey),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** A decision about words that their author has corrected since: stale, kept to be seen, counted nowhere. */
export const earlierCoding = pgTable(
  'earlier_coding',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    /** The revision of the comment that was decided on. */
    revision: integer().notNull(),
    userId: text().notNull(),
    targetType: text({ enum: ['area', 'theme'] }).notNull(),
    targetKey: text().notNull(),
    decision: text({ enum: ['accept', 'reject', 'add'] }).notNull(),
    decidedAt: instant().notNull(),
    staleAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.organizationId, t.consultationId, t.commentId, t.revision, t.userId, t.targetType, t.targetKey],
    }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** "That is not what I meant": what an author says of the areas that their comment was counted under, and the answer. */
export const objection = pgTable(
  'objection',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    commentId: uuid().notNull(),
    /** The revision of the comment that it is about. */
    revision: integer().notNull(),
    /** Targets that the author does not mean, as `area:housing`. */
    targets: text().array().notNull(),
    /** The author's words, redacted before they were written down; empty when they used none. */
    words: text().notNull(),
    /** The language of the words, or of the page. */
    language: text().notNull(),
    madeAt: instant().notNull().defaultNow(),
    answer: text({ enum: ['changed', 'kept'] }),
    /** The reviewer's words to the author; empty when they used none. */
    answerWords: text(),
    answerLanguage: text(),
    answeredBy: text(),
    answeredAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    index('objection_comment').on(t.organizationId, t.consultationId, t.commentId),
    check('objection_answered', sql`(${t.answer} is null) = (${t.answeredBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** That a reviewer has read a comment and how it ended: decided (perhaps about nothing in the codebook) or not sure. */
export const reading = pgTable(
  'reading',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    userId: text().notNull(),
    outcome: text({ enum: ['decided', 'not sure'] }).notNull(),
    /** Whether the machine's suggestions were on the screen, so that their influence can be measured. */
    suggestionsShown: boolean().notNull().default(true),
    /** Whether the reader had the author's words or a translation. */
    reads: text({ enum: ['original', 'translation'] })
      .notNull()
      .default('original'),
    /** The run that was on the screen or, withheld, would have been. */
    runId: uuid(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId, t.userId] }),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);

/** An excerpt of a comment that its author consented to and two people approved. */
export const quote = pgTable(
  'quote',
  {
    ...consultationColumns(),
    id: uuid().notNull(),
    commentId: uuid().notNull(),
    /** The words of the comment, without a change. */
    excerpt: text().notNull(),
    /** The excerpt as it may be published, where something in it that could point at somebody is masked; null: as it stands. */
    published: text(),
    /** UTF-16 places in the excerpt, end exclusive, that are masked in what is published. */
    masks: jsonb().$type<readonly QuoteMask[]>().notNull().default([]),
    translations: jsonb().$type<QuoteTranslations>().notNull().default({}),
    /** What the second person was told might point at somebody when they approved it. */
    checked: text().array().notNull().default([]),
    status: text({ enum: ['proposed', 'approved', 'declined'] }).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull().defaultNow(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.id] }),
    check(
      'quote_two_people',
      sql`${t.decidedBy} is null or ${t.status} <> 'approved' or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
    check('quote_decided', sql`(${t.status} = 'proposed') = (${t.decidedBy} is null)`),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);
