import { sql } from 'drizzle-orm';
import type { RedactionClass } from '#app/domain/redaction-class.ts';
import type { TenantTransaction } from '../client.ts';

/** What the preparation settled about a comment. */
export interface PreparedComment {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
  readonly language: string;
  readonly languageConfidence: number;
  readonly redactedText: string;
  readonly redactions: readonly {
    readonly kind: string;
    readonly rule: string;
    readonly class: RedactionClass;
    readonly replacement: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** For near-duplicates; null where there are too few words. */
  readonly fingerprint: bigint | null;
}

/** So many comments go to the database in one statement. */
const COMMENTS_AT_ONCE = 200;

/** Writes prepared comments and the log of their redactions; leaves alone what was withdrawn in the meantime. */
export async function writePreparedComments(
  tx: TenantTransaction,
  prepared: readonly PreparedComment[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < prepared.length; from += COMMENTS_AT_ONCE) {
    await writeSome(tx, prepared.slice(from, from + COMMENTS_AT_ONCE), now.toISOString());
  }
}

/** As JSON: PostgreSQL takes 65,535 parameters in a statement, and a comment may have any number of redactions. */
async function writeSome(tx: TenantTransaction, prepared: readonly PreparedComment[], now: string): Promise<void> {
  // jsonb refuses half of a surrogate pair, and one such text would hold up all the others.
  const given = prepared.map((comment) => ({
    ...comment,
    redactedText: comment.redactedText.toWellFormed(),
    fingerprint: comment.fingerprint?.toString() ?? null,
  }));
  await tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one("organizationId" uuid,
        "consultationId" uuid, id uuid, language text, "languageConfidence" real, "redactedText" text, redactions jsonb,
        fingerprint bigint)
    ), written as (
      update comment set language = given.language, language_confidence = given."languageConfidence",
        redacted_text = given."redactedText", prepared_at = ${now}::timestamptz, fingerprint = given.fingerprint
      from given
      where comment.organization_id = given."organizationId" and comment.consultation_id = given."consultationId"
        and comment.id = given.id and comment.withdrawn_at is null
      returning comment.organization_id, comment.consultation_id, comment.id, given.redactions
    )
    insert into redaction (organization_id, consultation_id, comment_id, ordinal, kind, rule, class, replacement,
      start_offset, end_offset, at)
    select organization_id, consultation_id, id, place - 1, one ->> 'kind', one ->> 'rule', one ->> 'class',
      one ->> 'replacement', (one ->> 'start')::int, (one ->> 'end')::int, ${now}::timestamptz
    from written, jsonb_array_elements(redactions) with ordinality as logged(one, place)
    on conflict do nothing`);
}
