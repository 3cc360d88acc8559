CREATE TABLE "keyword_proposal" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"area_key" text NOT NULL,
	"language" text NOT NULL,
	"term" text NOT NULL,
	"run_id" uuid NOT NULL,
	"score" real NOT NULL,
	"comment_count" integer NOT NULL,
	"comment_ids" uuid[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "keyword_proposal_organization_id_consultation_id_area_key_language_term_pk" PRIMARY KEY("organization_id","consultation_id","area_key","language","term"),
	CONSTRAINT "keyword_proposal_decided" CHECK (("keyword_proposal"."status" = 'proposed') = ("keyword_proposal"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "theming_model" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "theming_model_organization_id_consultation_id_run_id_pk" PRIMARY KEY("organization_id","consultation_id","run_id")
);
--> statement-breakpoint
ALTER TABLE "redaction" ADD COLUMN "class" text DEFAULT 'remove' NOT NULL;--> statement-breakpoint
ALTER TABLE "redaction" ADD COLUMN "replacement" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "redaction" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "redaction" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "redaction" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "embeddings_allowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "assistant_allowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "suggestion" ADD COLUMN "basis" text DEFAULT 'keywords' NOT NULL;--> statement-breakpoint
ALTER TABLE "theme" ADD COLUMN "unusual_comment_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "theme" ADD COLUMN "group_key" text;--> statement-breakpoint
ALTER TABLE "theme" ADD COLUMN "group_label" text;--> statement-breakpoint
ALTER TABLE "theme" ADD COLUMN "alignment_key" text;--> statement-breakpoint
ALTER TABLE "theme" ADD COLUMN "proposed_label" text;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "decision_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "targets" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "providers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "placed_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "drift" real;--> statement-breakpoint
ALTER TABLE "keyword_proposal" ADD CONSTRAINT "keyword_proposal_organization_id_consultation_id_area_key_priority_area_organization_id_consultation_id_key_fk" FOREIGN KEY ("organization_id","consultation_id","area_key") REFERENCES "public"."priority_area"("organization_id","consultation_id","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keyword_proposal" ADD CONSTRAINT "keyword_proposal_organization_id_consultation_id_run_id_theming_run_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","run_id") REFERENCES "public"."theming_run"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theming_model" ADD CONSTRAINT "theming_model_organization_id_consultation_id_run_id_theming_run_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","run_id") REFERENCES "public"."theming_run"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redaction_to_decide" ON "redaction" USING btree ("organization_id","consultation_id","comment_id") WHERE "redaction"."class" = 'ask' and "redaction"."decision" is null;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_decided" CHECK (("redaction"."decision" is null) = ("redaction"."decided_by" is null));