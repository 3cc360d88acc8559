-- Drafts whose time is over are work for the worker too: they are deleted by themselves, as their page promises.
create or replace function organizations_with_work()
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
  union
  select d.organization_id from draft d where d.expires_at <= now()
$$;
