-- For misspelt words and parts of words; a trusted extension, which whoever owns the database may create.
create extension if not exists pg_trgm;
--> statement-breakpoint
CREATE TABLE "comment_search" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "comment_search_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
ALTER TABLE "comment_search" ADD CONSTRAINT "comment_search_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_search_words" ON "comment_search" USING gin ("words");--> statement-breakpoint
CREATE INDEX "comment_search_folded" ON "comment_search" USING gin ("folded" gin_trgm_ops);
--> statement-breakpoint
alter table comment_search enable row level security;
--> statement-breakpoint
create policy tenant on comment_search using (organization_id = heard_organization()) with check (organization_id = heard_organization());
--> statement-breakpoint
grant select, insert, update, delete on comment_search to heard_app;
--> statement-breakpoint
-- What a comment is found by goes with its words, whichever way these change or go.
create function drop_comment_search() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  delete from comment_search where organization_id = new.organization_id and consultation_id = new.consultation_id
    and comment_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger comment_search_stale after update of redacted_text on comment
for each row when (old.redacted_text is not null and new.redacted_text is distinct from old.redacted_text)
execute function drop_comment_search();
--> statement-breakpoint
-- The comments of a consultation that every term is in. Row-level security keeps the operators of full-text search and
-- trigrams out of index scans, since they are not leakproof: so this function does it, for the transaction's own
-- organization alone. terms: [{words: tsquery or null, patterns: [for like], close: [misspelt words], without: boolean}];
-- a term is in a comment that fulfils any of its parts. What is only like a word takes long to tell, so of that there are
-- 2,000 at most. Values enter the statement as quoted literals.
create function search_comments(cons uuid, terms jsonb)
returns setof uuid
language plpgsql stable
security definer
set search_path = public, pg_temp
set pg_trgm.word_similarity_threshold = 0.5
as $$
declare
  term jsonb;
  parts text[];
  conditions text[] := '{}';
  most int;
begin
  for term in select value from jsonb_array_elements(terms) loop
    parts := '{}';
    if term ->> 'words' is not null then
      parts := parts || format('s.words @@ %L::tsquery', term ->> 'words');
    end if;
    parts := parts
      || array(select format('s.folded like %L', value) from jsonb_array_elements_text(term -> 'patterns'))
      || array(select format('%L <%% s.folded', value) from jsonb_array_elements_text(term -> 'close'));
    if jsonb_array_length(term -> 'close') > 0 then
      most := 2000;
    end if;
    if cardinality(parts) > 0 then
      conditions := conditions || format('%s (%s)', case when (term ->> 'without')::boolean then 'not' else '' end,
        array_to_string(parts, ' or '));
    end if;
  end loop;
  if cardinality(conditions) = 0 then
    return;
  end if;
  return query execute format(
    'select s.comment_id from comment_search s where s.organization_id = $1 and s.consultation_id = $2
      and s.words @@ %L::tsquery and %s limit %L',
    quote_literal(cons), array_to_string(conditions, ' and '), most)
    using heard_organization(), cons;
end
$$;
--> statement-breakpoint
revoke all on function search_comments(uuid, jsonb) from public;
--> statement-breakpoint
grant execute on function search_comments(uuid, jsonb) to heard_app;
--> statement-breakpoint
-- Comments that are there already are made ready to be found by the worker.
insert into job (organization_id, consultation_id, queue, key)
select distinct organization_id, consultation_id, 'index-comments', consultation_id::text
from comment where redacted_text is not null;
