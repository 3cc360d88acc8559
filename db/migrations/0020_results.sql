CREATE TABLE "commitment" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"stance" text NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"owner_id" uuid,
	"due" date,
	"status" text DEFAULT 'not-begun' NOT NULL,
	"status_note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status_at" timestamp with time zone,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitment_organization_id_consultation_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","target_type","target_key"),
	CONSTRAINT "commitment_owned" CHECK ("commitment"."stance" <> 'will' or ("commitment"."owner_id" is not null and "commitment"."due" is not null))
);
--> statement-breakpoint
CREATE TABLE "council_priority" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	"recommendation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "council_priority_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"commitments" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "partnership_group" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"term_ends" date,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partnership_group_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"group_id" uuid NOT NULL,
	"text" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"decision" text,
	"because" jsonb,
	"amended" jsonb,
	"decided_on" date,
	"recorded_by" text,
	"recorded_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "recommendation_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "recommendation_number" UNIQUE("organization_id","consultation_id","number"),
	CONSTRAINT "recommendation_decided" CHECK (("recommendation"."decision" is null) = ("recommendation"."decided_on" is null)),
	CONSTRAINT "recommendation_because" CHECK ("recommendation"."decision" is null or "recommendation"."decision" = 'accepted' or "recommendation"."because" is not null)
);
--> statement-breakpoint
CREATE TABLE "edition_draft" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"fingerprint" text NOT NULL,
	"document" jsonb NOT NULL,
	"beside" jsonb NOT NULL,
	"audit" jsonb NOT NULL,
	CONSTRAINT "edition_draft_organization_id_consultation_id_kind_pk" PRIMARY KEY("organization_id","consultation_id","kind")
);
--> statement-breakpoint
CREATE TABLE "edition_page" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"edition_number" integer NOT NULL,
	"page" text NOT NULL,
	"language" text NOT NULL,
	"content_type" text NOT NULL,
	"etag" text NOT NULL,
	"policy" text NOT NULL,
	"plain" "bytea" NOT NULL,
	"gzip" "bytea" NOT NULL,
	"brotli" "bytea" NOT NULL,
	"rendered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "edition_page_organization_id_consultation_id_edition_number_page_language_pk" PRIMARY KEY("organization_id","consultation_id","edition_number","page","language")
);
--> statement-breakpoint
CREATE TABLE "narrative" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"about" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"consent" text NOT NULL,
	"area_keys" text[] DEFAULT '{}' NOT NULL,
	"status" text NOT NULL,
	"confirmed" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "narrative_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task" text NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"step" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"outcome" jsonb,
	"finished_at" timestamp with time zone,
	CONSTRAINT "publication_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_cross_table" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"row_table" text NOT NULL,
	"column_table" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "report_cross_table_organization_id_consultation_id_row_table_column_table_pk" PRIMARY KEY("organization_id","consultation_id","row_table","column_table")
);
--> statement-breakpoint
CREATE TABLE "report_text" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"part" text NOT NULL,
	"text" jsonb NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_text_organization_id_consultation_id_part_pk" PRIMARY KEY("organization_id","consultation_id","part")
);
--> statement-breakpoint
CREATE TABLE "benchmark" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"variable" text NOT NULL,
	"source" text NOT NULL,
	"as_of" date NOT NULL,
	"shares" jsonb NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "benchmark_organization_id_consultation_id_audience_variable_pk" PRIMARY KEY("organization_id","consultation_id","audience","variable")
);
--> statement-breakpoint
CREATE TABLE "result_column" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"variable" text NOT NULL,
	"description" jsonb NOT NULL,
	"codes" "bytea" NOT NULL,
	"offsets" "bytea",
	CONSTRAINT "result_column_organization_id_consultation_id_snapshot_id_variable_pk" PRIMARY KEY("organization_id","consultation_id","snapshot_id","variable")
);
--> statement-breakpoint
CREATE TABLE "result_snapshot" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"people" integer NOT NULL,
	"took_ms" integer NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "result_snapshot_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "result_snapshot_audience" UNIQUE("organization_id","consultation_id","audience","as_of")
);
--> statement-breakpoint
CREATE TABLE "section_reached" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"survey_version" integer NOT NULL,
	"section" text NOT NULL,
	"reached" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "section_reached_organization_id_consultation_id_survey_id_survey_version_section_pk" PRIMARY KEY("organization_id","consultation_id","survey_id","survey_version","section")
);
--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "rounding" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "sensitive_questions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "kind" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "audit" jsonb;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."partnership_group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "council_priority" ADD CONSTRAINT "council_priority_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_from" FOREIGN KEY ("organization_id","from_id") REFERENCES "public"."partnership_group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_to" FOREIGN KEY ("organization_id","to_id") REFERENCES "public"."partnership_group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_group" ADD CONSTRAINT "partnership_group_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_group" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."partnership_group"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_draft" ADD CONSTRAINT "edition_draft_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_page" ADD CONSTRAINT "edition_page_edition" FOREIGN KEY ("organization_id","consultation_id","edition_number") REFERENCES "public"."edition"("organization_id","consultation_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "narrative" ADD CONSTRAINT "narrative_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_cross_table" ADD CONSTRAINT "report_cross_table_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_text" ADD CONSTRAINT "report_text_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_column" ADD CONSTRAINT "result_column_snapshot" FOREIGN KEY ("organization_id","consultation_id","snapshot_id") REFERENCES "public"."result_snapshot"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_snapshot" ADD CONSTRAINT "result_snapshot_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_reached" ADD CONSTRAINT "section_reached_version" FOREIGN KEY ("organization_id","consultation_id","survey_id","survey_version") REFERENCES "public"."survey_version"("organization_id","consultation_id","survey_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "narrative_waiting" ON "narrative" USING btree ("organization_id","consultation_id") WHERE "narrative"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "publication_requested" ON "publication" USING btree ("organization_id","consultation_id","requested_at");