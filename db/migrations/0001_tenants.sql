-- Tenants are apart from here on: the application works as heard_app, which owns nothing and does not bypass
-- row-level security, and sees the rows of one organization at a time: the one named in heard.organization_id.
do $$
begin
  create role heard_app nologin nobypassrls;
exception
  when duplicate_object or unique_violation then null;
end
$$;
--> statement-breakpoint
do $$
begin
  execute format('grant heard_app to %I', current_user);
exception
  -- A superuser needs no membership, and two databases of one server may grant at the same moment.
  when others then null;
end
$$;
--> statement-breakpoint
do $$
begin
  execute format('grant usage on schema %I to heard_app', current_schema());
end
$$;
--> statement-breakpoint
create function heard_organization() returns uuid
language sql stable
as $$ select nullif(current_setting('heard.organization_id', true), '')::uuid $$;
--> statement-breakpoint
-- Every table that has an organization gets the same policy; a test looks for one that was forgotten.
do $$
declare
  name text;
begin
  for name in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and c.column_name = 'organization_id'
      and t.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = heard_organization()) with check (organization_id = heard_organization())',
      name
    );
    execute format('grant select, insert, update, delete on %I to heard_app', name);
  end loop;
end
$$;
--> statement-breakpoint
-- What nobody needs, nobody may: a frozen version, an edition and the audit are written once; receipts are found by a function.
revoke update, delete on survey_version, edition, audit_event from heard_app;
--> statement-breakpoint
revoke all on receipt from heard_app;
--> statement-breakpoint
grant select on organization to heard_app;
--> statement-breakpoint
grant select, insert, update, delete on "user", session, account, verification, rate_limit to heard_app;
--> statement-breakpoint
-- A person may see in which organizations they are a member before one is chosen.
create policy own_membership on member for select
  using (user_id = nullif(current_setting('heard.user_id', true), ''));
--> statement-breakpoint
create function refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
--> statement-breakpoint
create trigger survey_version_immutable before update or delete on survey_version
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger edition_immutable before update or delete on edition
  for each row execute function refuse_change();
--> statement-breakpoint
-- The one change that an edition's quote may undergo: its text goes when the person withdraws.
create function refuse_quote_change() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and new.text is null and new.withdrawn_at is not null
    and (new.organization_id, new.consultation_id, new.edition_number, new.hash, new.response_id, new.language)
      = (old.organization_id, old.consultation_id, old.edition_number, old.hash, old.response_id, old.language)
  then
    return new;
  end if;
  raise exception 'edition_quote is immutable' using errcode = 'integrity_constraint_violation';
end
$$;
--> statement-breakpoint
create trigger edition_quote_immutable before update or delete on edition_quote
  for each row execute function refuse_quote_change();
--> statement-breakpoint
-- The narrow door of a submission: one statement, one round trip, for one response of one consultation.
-- p: {organizationId, consultationId, surveyId, surveyVersion, responseId, idempotencyKey, language, channel,
--     consent, quoteConsent, trial, receiptHash (hex) or null, draftId or null, submittedAt or null,
--     answers: [{questionKey, choiceKey}], comments: [{id, questionKey, text}]}
-- outcome: 'accepted'; 'repeated' when this idempotency key was already counted; 'closed' when no answers are taken.
create function submit_response(p jsonb)
returns table (response_id uuid, outcome text)
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  org constant uuid := (p ->> 'organizationId')::uuid;
  cons constant uuid := (p ->> 'consultationId')::uuid;
  fresh uuid;
  known uuid;
begin
  -- A response that was already taken is acknowledged again, also after the consultation has closed.
  select r.id into known from response r
    where r.organization_id = org and r.consultation_id = cons and r.idempotency_key = p ->> 'idempotencyKey';
  if known is not null then
    return query select known, 'repeated';
    return;
  end if;

  perform 1 from consultation c
    where c.organization_id = org and c.id = cons and (
      (c.stage = 'open' and (c.opens_at is null or c.opens_at <= now()) and (c.closes_at is null or c.closes_at > now()))
      or (p ->> 'channel' = 'import' and c.stage in ('open', 'closed')));
  if not found then
    return query select null::uuid, 'closed';
    return;
  end if;

  with r as (
    insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language,
      channel, consent, quote_consent, trial, submitted_at)
    values (org, cons, (p ->> 'responseId')::uuid, (p ->> 'surveyId')::uuid, (p ->> 'surveyVersion')::int,
      p ->> 'idempotencyKey', p ->> 'language', p ->> 'channel', nullif(p -> 'consent', 'null'::jsonb),
      coalesce((p ->> 'quoteConsent')::boolean, false), coalesce((p ->> 'trial')::boolean, false),
      coalesce((p ->> 'submittedAt')::timestamptz, now()))
    on conflict (organization_id, consultation_id, idempotency_key) do nothing
    returning id
  ), a as (
    insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
    select org, cons, r.id, x."questionKey", x."choiceKey"
    from r, jsonb_to_recordset(p -> 'answers') as x("questionKey" text, "choiceKey" text)
  ), c as (
    insert into comment (organization_id, consultation_id, id, response_id, question_key)
    select org, cons, x.id, r.id, x."questionKey"
    from r, jsonb_to_recordset(p -> 'comments') as x(id uuid, "questionKey" text)
  ), o as (
    insert into comment_original (organization_id, consultation_id, comment_id, text)
    select org, cons, x.id, x.text from r, jsonb_to_recordset(p -> 'comments') as x(id uuid, text text)
  ), c2 as (
    insert into receipt (code_hash, organization_id, consultation_id, response_id)
    select decode(p ->> 'receiptHash', 'hex'), org, cons, r.id from r where p ->> 'receiptHash' is not null
  ), b as (
    insert into outbox (organization_id, consultation_id, response_id)
    select org, cons, r.id from r where jsonb_array_length(p -> 'comments') > 0
  ), d as (
    delete from draft where organization_id = org and consultation_id = cons and id = (p ->> 'draftId')::uuid
      and exists (select 1 from r)
  )
  select r.id into fresh from r;

  if fresh is not null then
    return query select fresh, 'accepted';
    return;
  end if;
  -- Two sendings at the same moment: the other one was counted.
  return query select x.id, 'repeated' from response x
    where x.organization_id = org and x.consultation_id = cons and x.idempotency_key = p ->> 'idempotencyKey';
end
$$;
--> statement-breakpoint
-- A receipt's code is looked up by its keyed hash, within one organization; the table itself can be read by nobody.
create function find_receipt(org uuid, hash bytea)
returns table (consultation_id uuid, response_id uuid)
language sql stable
security definer
set search_path = public, pg_temp
as $$
  select r.consultation_id, r.response_id from receipt r where r.code_hash = hash and r.organization_id = org
$$;
--> statement-breakpoint
-- The worker sees which organizations have something waiting, and then works inside one of them at a time.
create function organizations_with_work()
returns table (organization_id uuid)
language sql stable
security definer
set search_path = public, pg_temp
as $$
  select o.organization_id from outbox o
  union
  select j.organization_id from job j
    where j.done_at is null and j.failed_at is null and j.run_at <= now()
      and (j.lease_until is null or j.lease_until < now())
  union
  select c.organization_id from consultation c where c.stage = 'open' and c.closes_at <= now()
$$;
--> statement-breakpoint
revoke all on function submit_response(jsonb), find_receipt(uuid, bytea), organizations_with_work() from public;
--> statement-breakpoint
grant execute on function submit_response(jsonb), find_receipt(uuid, bytea), organizations_with_work(), heard_organization() to heard_app;
