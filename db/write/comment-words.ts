import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';

/** What a comment is found by, see language/search-text. */
export interface CommentWords {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
  readonly lexemes: readonly string[];
  readonly folded: string;
}

const COMMENTS_AT_ONCE = 200;

/**
 * Writes what comments are found by, after their texts were written, and in the same transaction: nothing for those that
 * were withdrawn. PostgreSQL takes at most a megabyte of words of one comment; language/search-text reads far less.
 */
export async function writeCommentWords(tx: TenantTransaction, comments: readonly CommentWords[]): Promise<void> {
  for (let from = 0; from < comments.length; from += COMMENTS_AT_ONCE) {
    const given = comments.slice(from, from + COMMENTS_AT_ONCE).map(({ lexemes, ...one }) => ({
      ...one,
      // jsonb refuses half of a surrogate pair, and a consultation is looked for like a word.
      lexemes: [...lexemes.map((lexeme) => lexeme.toWellFormed()), one.consultationId],
    }));
    await tx.execute(sql`
      insert into comment_search (organization_id, consultation_id, comment_id, words, folded)
      select c.organization_id, c.consultation_id, c.id,
        array_to_tsvector(array(select jsonb_array_elements_text(given.lexemes))), given.folded
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given("organizationId" uuid, "consultationId" uuid,
        id uuid, lexemes jsonb, folded text)
      join comment c on c.organization_id = given."organizationId" and c.consultation_id = given."consultationId"
        and c.id = given.id
      where c.redacted_text is not null
      on conflict (organization_id, consultation_id, comment_id)
        do update set words = excluded.words, folded = excluded.folded`);
  }
}

/** Some comments of a consultation that cannot be found yet, by their ids from behind one on, held so that nobody changes them. */
export async function holdUnsearchable(
  tx: TenantTransaction,
  key: ConsultationKey,
  { after, limit }: { after: string | null; limit: number },
) {
  const rows = await tx.execute<{ id: string; language: string | null; redacted_text: string }>(sql`
    select c.id, c.language, c.redacted_text from comment c
    where c.organization_id = ${key.organizationId} and c.consultation_id = ${key.consultationId}
      and c.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and c.redacted_text is not null and not exists (select 1 from comment_search s
        where s.organization_id = c.organization_id and s.consultation_id = c.consultation_id and s.comment_id = c.id)
    order by c.id limit ${limit} for no key update of c skip locked`);
  return rows.map((row) => ({ id: row.id, language: row.language ?? 'und', text: row.redacted_text }));
}
