import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { startingCodebook } from '#app/services/starting-codebook.ts';

/** How much there is to read, and by whom. */
export const SIZE = { comments: 200_000, themes: 40, reviewers: 30, decided: 60_000, mergedThemes: 20_000 } as const;
/** The two largest themes, of 20,000 comments each: those that are merged. */
export const LARGE = ['theme-1', 'theme-2'] as const;
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'uk', 'pa'];
const WORDS =
  'we pay rent every month and the bus is late while nobody answers at the office where my children learn to read with friends who came last winter';

export interface ReviewPlace {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly surveyId: string;
}

/**
 * Fills a consultation as it is in the middle of its reading: 200,000 prepared comments of as many people, a run with 40
 * themes and two suggestions a comment, and 60,000 comments on which two readers each have decided. Written by plain SQL,
 * since nothing of it is measured.
 */
export async function fillReview(
  sql: postgres.Sql,
  place: ReviewPlace,
  readers: readonly string[],
): Promise<{ readonly runId: string }> {
  const { organizationId: org, consultationId: cons, surveyId } = place;
  const runId = randomUUID();
  const areas = startingCodebook().map(({ key }) => key);
  await sql`select setseed(0.5)`;
  await sql`create temporary table made as
    select n, gen_random_uuid() as response_id, gen_random_uuid() as id,
      (${LANGUAGES}::text[])[1 + floor(power(random(), 2) * ${LANGUAGES.length})::int] as language,
      (${areas}::text[])[1 + (n % ${areas.length})] as area,
      case when n < ${SIZE.mergedThemes} then 1 when n < ${2 * SIZE.mergedThemes} then 2
        else 3 + floor(random() * ${SIZE.themes - 2})::int end as theme
    from generate_series(0, ${SIZE.comments - 1}) n`;
  await sql`insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language,
      channel, quote_consent, trial, submitted_at)
    select ${org}, ${cons}, response_id, ${surveyId}, 1, response_id::text, language, 'web', n % 2 = 0, false, now() from made`;
  await sql`insert into comment (organization_id, consultation_id, id, response_id, question_key, language,
      language_confidence, redacted_text, prepared_at, themed_run_id)
    select ${org}, ${cons}, id, response_id, 'improve', language, 1,
      array_to_string(array(select w from unnest(string_to_array(${WORDS}, ' ')) w order by md5(w || n) limit 20), ' ')
        || ' ' || n, now(), ${runId} from made`;
  await sql`insert into theming_run (organization_id, consultation_id, id, number, version, settings, snapshot_hash,
      comment_count, notes, finished_at)
    values (${org}, ${cons}, ${runId}, 1, 'bench', ${sql.json({ seed: 1, languages: LANGUAGES, minimumScore: 0.2, minimumThemeSize: 5 })},
      ${'0'.repeat(64)}, ${SIZE.comments}, '[]', now())`;
  await sql`insert into theme (organization_id, consultation_id, id, run_id, key, origin, status, area_key, language, label,
      keyphrases, comment_count)
    select ${org}, ${cons}, gen_random_uuid(), ${runId}, 'theme-' || t, 'pipeline', 'candidate',
      (${areas}::text[])[1 + t % ${areas.length}], 'en', 'Theme ' || t, '{rent,late bus}',
      (select count(*) from made where theme = t)
    from generate_series(1, ${SIZE.themes}) t`;
  await sql`insert into codebook_theme (organization_id, consultation_id, key, status, area_key, name, language, keyphrases,
      comment_count, selected_at, selected_by, revision)
    select organization_id, consultation_id, key, 'selected', area_key, jsonb_build_object('en', label, 'fr', label), 'en',
      keyphrases, comment_count, now() - interval '1 day', ${readers[0] ?? ''}, 0
    from theme where consultation_id = ${cons}`;
  const evidence = sql.json([{ start: 0, end: 4, term: 'rent', weight: 1 }]);
  for (const [type, key] of [
    ['area', sql`area`],
    ['theme', sql`'theme-' || theme`],
  ] as const)
    await sql`insert into suggestion (organization_id, consultation_id, run_id, comment_id, target_type, target_key, score, evidence)
      select ${org}, ${cons}, ${runId}, id, ${type}, ${key}, 0.3 + 0.6 * random(), ${evidence} from made`;
  await decideSome(sql, place, runId, readers);
  await sql`analyze`;
  return { runId };
}

/** Two readers, another two for each comment; they agree on nine of ten. */
async function decideSome(
  sql: postgres.Sql,
  { organizationId: org, consultationId: cons }: ReviewPlace,
  runId: string,
  readers: readonly string[],
): Promise<void> {
  const reader = sql`(${[...readers]}::text[])[1 + (n + k * 7) % ${readers.length}]`;
  const decided = sql`from made, generate_series(0, 1) k where n % 10 < ${(10 * SIZE.decided) / SIZE.comments}`;
  await sql`insert into reading (organization_id, consultation_id, comment_id, user_id, outcome, run_id, at)
    select ${org}, ${cons}, id, ${reader}, 'decided', ${runId}, now() ${decided}`;
  for (const [type, key] of [
    ['area', sql`area`],
    ['theme', sql`'theme-' || theme`],
  ] as const)
    await sql`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type, target_key, decision, kind, run_id)
      select ${org}, ${cons}, id, ${reader}, ${type}, ${key}, case when random() < 0.9 then 'accept' else 'reject' end, 'need', ${runId} ${decided}`;
}
