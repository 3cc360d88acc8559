ALTER TABLE "edition_quote" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
-- The one change that an edition's quote may undergo: its words go, in every language, when the person withdraws.
create or replace function refuse_quote_change() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and new.text is null and new.translations = '{}' and new.withdrawn_at is not null
    and (new.organization_id, new.consultation_id, new.edition_number, new.hash, new.response_id, new.language)
      = (old.organization_id, old.consultation_id, old.edition_number, old.hash, old.response_id, old.language)
  then
    return new;
  end if;
  raise exception 'edition_quote is immutable' using errcode = 'integrity_constraint_violation';
end
$$;
