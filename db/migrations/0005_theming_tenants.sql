-- Two tables that came after 0001 get the policy that every table of an organization has.
do $$
declare
  name text;
begin
  foreach name in array array['theming_model', 'keyword_proposal'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = heard_organization()) with check (organization_id = heard_organization())',
      name
    );
    execute format('grant select, insert, update, delete on %I to heard_app', name);
  end loop;
end
$$;
