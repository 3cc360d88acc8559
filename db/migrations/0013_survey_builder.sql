CREATE TABLE "picture" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "picture_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "picture_size" CHECK ("picture"."size" <= 200000)
);
--> statement-breakpoint
CREATE TABLE "survey_change" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"edit" jsonb,
	"inverse" jsonb,
	"touched" text[] DEFAULT '{}' NOT NULL,
	"undoes" integer,
	"version" integer,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_change_organization_id_consultation_id_survey_id_revision_pk" PRIMARY KEY("organization_id","consultation_id","survey_id","revision")
);
--> statement-breakpoint
CREATE TABLE "survey_draft" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"outline" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"source_language" text DEFAULT 'en' NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_draft_organization_id_consultation_id_survey_id_pk" PRIMARY KEY("organization_id","consultation_id","survey_id")
);
--> statement-breakpoint
CREATE TABLE "survey_text" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"text_id" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"is_source" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_text_organization_id_consultation_id_survey_id_text_id_language_pk" PRIMARY KEY("organization_id","consultation_id","survey_id","text_id","language")
);
--> statement-breakpoint
CREATE TABLE "survey_text_version" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"text_id" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"is_source" boolean DEFAULT false NOT NULL,
	"revision" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_text_version_organization_id_consultation_id_survey_id_text_id_language_revision_pk" PRIMARY KEY("organization_id","consultation_id","survey_id","text_id","language","revision")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"partner_id" uuid,
	"medium" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"trial" boolean DEFAULT false NOT NULL,
	"tally_hash" "bytea",
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "link_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partner_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "partner_name" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "short_link" (
	"code" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"link_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_entry" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"sheet" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sampled" boolean DEFAULT false NOT NULL,
	"checked_by" text,
	"checked_at" timestamp with time zone,
	"compared" integer,
	"differing" text[],
	"settled" jsonb,
	CONSTRAINT "paper_entry_organization_id_consultation_id_response_id_pk" PRIMARY KEY("organization_id","consultation_id","response_id"),
	CONSTRAINT "paper_entry_sheet" UNIQUE("organization_id","consultation_id","sheet")
);
--> statement-breakpoint
CREATE TABLE "area_tie" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"area_key" text NOT NULL,
	"kind" text NOT NULL,
	"node_key" text NOT NULL,
	CONSTRAINT "area_tie_organization_id_consultation_id_area_key_kind_node_key_pk" PRIMARY KEY("organization_id","consultation_id","area_key","kind","node_key")
);
--> statement-breakpoint
CREATE TABLE "plan_node" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	CONSTRAINT "plan_node_organization_id_consultation_id_kind_key_pk" PRIMARY KEY("organization_id","consultation_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"standard" text,
	"title" text DEFAULT '' NOT NULL,
	"due" date NOT NULL,
	"owner" text,
	"done_at" timestamp with time zone,
	"done_by" text,
	CONSTRAINT "plan_step_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "wave_mapping" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"earlier_keys" text[] DEFAULT '{}' NOT NULL,
	"comparable" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wave_mapping_organization_id_consultation_id_kind_key_pk" PRIMARY KEY("organization_id","consultation_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "quoting" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "meeting_at" date;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "meeting" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_version" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "survey_version" ADD COLUMN "trial" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_version" ADD COLUMN "revision" integer;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "link_id" uuid;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "not_asked" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_change" ADD CONSTRAINT "survey_change_organization_id_consultation_id_survey_id_survey_draft_organization_id_consultation_id_survey_id_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id") REFERENCES "public"."survey_draft"("organization_id","consultation_id","survey_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_draft" ADD CONSTRAINT "survey_draft_organization_id_consultation_id_survey_id_survey_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id") REFERENCES "public"."survey"("organization_id","consultation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_text" ADD CONSTRAINT "survey_text_organization_id_consultation_id_survey_id_survey_draft_organization_id_consultation_id_survey_id_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id") REFERENCES "public"."survey_draft"("organization_id","consultation_id","survey_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_text_version" ADD CONSTRAINT "survey_text_version_organization_id_consultation_id_survey_id_survey_draft_organization_id_consultation_id_survey_id_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id") REFERENCES "public"."survey_draft"("organization_id","consultation_id","survey_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_organization_id_partner_id_partner_organization_id_id_fk" FOREIGN KEY ("organization_id","partner_id") REFERENCES "public"."partner"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner" ADD CONSTRAINT "partner_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_organization_id_consultation_id_response_id_response_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","response_id") REFERENCES "public"."response"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_tie" ADD CONSTRAINT "area_tie_organization_id_consultation_id_area_key_priority_area_organization_id_consultation_id_key_fk" FOREIGN KEY ("organization_id","consultation_id","area_key") REFERENCES "public"."priority_area"("organization_id","consultation_id","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_tie" ADD CONSTRAINT "area_tie_organization_id_consultation_id_kind_node_key_plan_node_organization_id_consultation_id_kind_key_fk" FOREIGN KEY ("organization_id","consultation_id","kind","node_key") REFERENCES "public"."plan_node"("organization_id","consultation_id","kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_mapping" ADD CONSTRAINT "wave_mapping_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_text_language" ON "survey_text" USING btree ("organization_id","consultation_id","survey_id","language");--> statement-breakpoint
CREATE INDEX "survey_text_version_revision" ON "survey_text_version" USING btree ("organization_id","consultation_id","survey_id","revision");--> statement-breakpoint
CREATE INDEX "response_link" ON "response" USING btree ("organization_id","consultation_id","link_id") WHERE "response"."link_id" is not null;