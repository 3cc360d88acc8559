import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

/**
 * Everything that can be made of a consultation's comments, once for each: a redaction, a suggestion, a coding, a
 * reading, an approved quote that is published, and a theme that they are typical of.
 */
export async function reviewComments(owner: postgres.Sql, consultationId: string): Promise<void> {
  const keys = owner`organization_id, consultation_id`;
  const run = randomUUID();
  await owner`insert into theming_run (${keys}, id, number, version, settings, snapshot_hash, comment_count, notes, finished_at)
    select ${keys}, ${run}, 1, '1', '{}', 'x', 2, '[]', now() from (select organization_id, id as consultation_id
    from consultation where id = ${consultationId})`;
  await owner`update comment set redacted_text = 'redacted', language = 'en', prepared_at = now()
    where consultation_id = ${consultationId}`;
  const comments = owner`from comment where consultation_id = ${consultationId}`;
  await owner`insert into redaction (${keys}, comment_id, ordinal, kind, rule, start_offset, end_offset)
    select ${keys}, id, 0, 'phone', 'phone', 0, 1 ${comments}`;
  await owner`insert into suggestion (${keys}, run_id, comment_id, target_type, target_key, score, evidence)
    select ${keys}, ${run}, id, 'area', 'housing', 1, '[]' ${comments}`;
  await owner`insert into coding (${keys}, comment_id, user_id, target_type, target_key, decision)
    select ${keys}, id, 'a reviewer', 'area', 'housing', 'accept' ${comments}`;
  await owner`insert into reading (${keys}, comment_id, user_id, outcome)
    select ${keys}, id, 'a reviewer', 'decided' ${comments}`;
  await owner`insert into quote (${keys}, id, comment_id, excerpt, status, proposed_by, decided_by, decided_at)
    select ${keys}, gen_random_uuid(), id, 'redacted', 'approved', 'one', 'two', now() ${comments}`;
  await owner`insert into theme (${keys}, id, run_id, key, origin, status, language, label, keyphrases, comment_count,
      typical_comment_ids)
    select ${keys}, gen_random_uuid(), ${run}, 'library', 'pipeline', 'candidate', 'en', 'Library', '{}', count(*),
      array_agg(id) ${comments} group by ${keys}`;
  await owner`insert into edition (${keys}, number, document, content_hash, published_by, published_at)
    select distinct ${keys}, 1, '{}'::jsonb, 'x', 'one', now() ${comments}`;
  await owner`insert into edition_quote (${keys}, edition_number, hash, response_id, text, language)
    select ${keys}, 1, id::text, response_id, 'redacted', 'en' ${comments}`;
}

/** How much of each there is in a consultation. */
export async function countEverything(owner: postgres.Sql, consultationId: string): Promise<Record<string, number>> {
  const count = async (from: postgres.PendingQuery<postgres.Row[]>) =>
    Number((await owner`select count(*) as n from ${from}`)[0]?.['n']);
  const here = owner`where consultation_id = ${consultationId}`;
  return {
    responses: await count(owner`response ${here} and withdrawn_at is null`),
    withdrawn: await count(owner`response ${here} and withdrawn_at is not null`),
    comments: await count(owner`comment ${here} and withdrawn_at is null`),
    answers: await count(owner`answer ${here}`),
    originals: await count(owner`comment_original ${here}`),
    redactedTexts: await count(owner`comment ${here} and redacted_text is not null`),
    redactions: await count(owner`redaction ${here}`),
    suggestions: await count(owner`suggestion ${here}`),
    codings: await count(owner`coding ${here}`),
    readings: await count(owner`reading ${here}`),
    quotes: await count(owner`quote ${here}`),
    publishedQuotes: await count(owner`edition_quote ${here} and text is not null`),
    waiting: await count(owner`outbox ${here}`),
    typicalComments: await count(owner`theme, unnest(typical_comment_ids) ${here}`),
  };
}
