-- Tables that came after 0010 get the policy that every table of an organization has.
do $$
declare
  name text;
begin
  foreach name in array array['survey_draft', 'survey_text', 'survey_text_version', 'survey_change', 'picture', 'plan_node',
    'area_tie', 'plan_step', 'partner', 'link', 'paper_entry', 'wave_mapping'] loop
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
-- What was once written stays as it was.
revoke update, delete on survey_text_version, survey_change from heard_app;
--> statement-breakpoint
-- A short address is known before its organization is: everybody may see where one leads, and only its organization
-- makes it.
alter table short_link enable row level security;
--> statement-breakpoint
create policy tenant on short_link using (organization_id = heard_organization()) with check (organization_id = heard_organization());
--> statement-breakpoint
create policy anybody on short_link for select using (true);
--> statement-breakpoint
grant select, insert, delete on short_link to heard_app;
--> statement-breakpoint
-- Besides what it did: a response may have come by a link (linkId or null), and says which questions did not apply
-- (notAsked). One for trial is taken before the consultation opens too.
create or replace function submit_response(p jsonb)
returns table (response_id uuid, outcome text)
language plpgsql
security definer
set search_path = public, pg_temp
set enable_seqscan = off
as $$
declare
  org constant uuid := (p ->> 'organizationId')::uuid;
  cons constant uuid := (p ->> 'consultationId')::uuid;
  fresh uuid;
  known uuid;
  held text[];
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
      or (p ->> 'channel' in ('import', 'paper') and c.stage in ('open', 'closed'))
      or ((p ->> 'trial')::boolean and c.stage in ('draft', 'open')));
  if not found then
    return query select null::uuid, 'closed';
    return;
  end if;

  select array_agg(x) into held from jsonb_array_elements_text(coalesce(nullif(p -> 'heldBecause', 'null'::jsonb), '[]')) as x;
  -- A facilitator's session lifts what only says that many came from one place or at once, for as many as it is good for.
  if p ->> 'sessionId' is not null then
    update session_code s set used = s.used + 1
      where s.organization_id = org and s.consultation_id = cons and s.id = (p ->> 'sessionId')::uuid
        and s.used < s.most and s.starts_at <= now() and s.ends_at > now();
    if found then
      held := nullif(array(select x from unnest(held) as x where x not in ('one-place', 'burst')), '{}');
    end if;
  end if;

  with r as (
    insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language,
      channel, consent, quote_consent, trial, submitted_at, held_because, link_id, not_asked)
    values (org, cons, (p ->> 'responseId')::uuid, (p ->> 'surveyId')::uuid, (p ->> 'surveyVersion')::int,
      p ->> 'idempotencyKey', p ->> 'language', p ->> 'channel', nullif(p -> 'consent', 'null'::jsonb),
      coalesce((p ->> 'quoteConsent')::boolean, false), coalesce((p ->> 'trial')::boolean, false),
      coalesce((p ->> 'submittedAt')::timestamptz, now()), held, (p ->> 'linkId')::uuid,
      array(select jsonb_array_elements_text(coalesce(nullif(p -> 'notAsked', 'null'::jsonb), '[]'))))
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
