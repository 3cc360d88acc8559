-- Tables that came after 0016 get the policy that every table of an organization has.
do $$
declare
  name text;
begin
  foreach name in array array['result_snapshot', 'result_column', 'section_reached', 'benchmark', 'publication',
    'edition_draft', 'edition_page', 'report_cross_table', 'report_text', 'narrative', 'partnership_group',
    'recommendation', 'council_priority', 'commitment', 'handover'] loop
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
-- A handover is told as it was.
revoke update, delete on handover from heard_app;
