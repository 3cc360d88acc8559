-- The receipts of a consultation whose answers may be kept no longer go with them. The application's role cannot reach
-- the table; it may have those of its own organization deleted, once their responses are gone.
create function delete_receipts(org uuid, cons uuid)
returns void
language sql
security definer
set search_path = public, pg_temp
as $$
  delete from receipt r where r.organization_id = org and r.consultation_id = cons and org = heard_organization()
    and not exists (select 1 from response x
      where x.organization_id = org and x.consultation_id = cons and x.id = r.response_id)
$$;
--> statement-breakpoint
revoke all on function delete_receipts(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function delete_receipts(uuid, uuid) to heard_app;
