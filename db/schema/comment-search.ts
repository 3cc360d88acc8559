import { customType, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { consultationColumns } from './columns.ts';
import { comment } from './comment.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What a redacted comment is found by. A trigger deletes the row as soon as the text changes or goes, so that no path
 * leaves words behind; whoever writes a text writes its row after it, and the worker fills in what is missing.
 */
export const commentSearch = pgTable(
  'comment_search',
  {
    ...consultationColumns(),
    commentId: uuid().notNull(),
    /** Words, stems and the consultation, see language/search-text. */
    words: tsvector().notNull(),
    /** The words in their order, in plain letters and digits: PostgreSQL's trigrams leave out every other letter. */
    folded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.consultationId, t.commentId] }),
    index('comment_search_words').using('gin', t.words),
    index('comment_search_folded').using('gin', t.folded.op('gin_trgm_ops')),
    foreignKey({
      columns: [t.organizationId, t.consultationId, t.commentId],
      foreignColumns: [comment.organizationId, comment.consultationId, comment.id],
    }).onDelete('cascade'),
  ],
);
