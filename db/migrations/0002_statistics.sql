-- Until a table has been analysed the planner takes every index that begins with the same columns for equally good. On
-- response and comment it then finds one row by reading all of its consultation: a submission among 3,000 took 9 ms
-- instead of 1 and ever more, until the first automatic analysis, and all through a large import, which is one
-- transaction. So the planner is shown a thousand rows of each, which then go again; what it learns (an id is never
-- repeated, an organization is) stays until it is analysed with real rows.
alter table survey_version disable trigger survey_version_immutable;
--> statement-breakpoint
with org as (
  insert into organization (id, slug, name, time_zone, contact)
  values (gen_random_uuid(), 'statistics', '{}', 'UTC', '') returning id
), con as (
  insert into consultation (organization_id, id, slug, title, purpose, stage, time_zone, languages)
  select org.id, gen_random_uuid(), 'statistics', '{}', '{}', 'draft', 'UTC', '{}' from org returning organization_id, id
), sur as (
  insert into survey (organization_id, consultation_id, id, audience)
  select organization_id, id, gen_random_uuid(), 'statistics' from con returning organization_id, consultation_id, id
), ver as (
  insert into survey_version (organization_id, consultation_id, survey_id, version, document, content_hash, published_at)
  select organization_id, consultation_id, id, 1, '{}', '', now() from sur returning organization_id, consultation_id, survey_id
), res as (
  insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language, channel)
  select organization_id, consultation_id, gen_random_uuid(), survey_id, 1, gen_random_uuid()::text, 'en', 'web'
  from ver, generate_series(1, 1000) returning organization_id, consultation_id, id
), ans as (
  insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
  select organization_id, consultation_id, id, 'question', 'choice' from res
)
insert into comment (organization_id, consultation_id, id, response_id, question_key)
select organization_id, consultation_id, gen_random_uuid(), id, 'question' from res;
--> statement-breakpoint
analyze response, answer, comment;
--> statement-breakpoint
delete from response where organization_id = (select id from organization where slug = 'statistics');
--> statement-breakpoint
delete from survey_version where organization_id = (select id from organization where slug = 'statistics');
--> statement-breakpoint
delete from survey where organization_id = (select id from organization where slug = 'statistics');
--> statement-breakpoint
delete from consultation where organization_id = (select id from organization where slug = 'statistics');
--> statement-breakpoint
delete from organization where slug = 'statistics';
--> statement-breakpoint
alter table survey_version enable trigger survey_version_immutable;
