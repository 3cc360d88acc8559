CREATE TABLE "adjudicated_coding" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"about" boolean NOT NULL,
	"kind" text,
	CONSTRAINT "adjudicated_coding_organization_id_consultation_id_comment_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","target_type","target_key")
);
--> statement-breakpoint
CREATE TABLE "adjudication" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "adjudication_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_note" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"text" jsonb NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_note_organization_id_consultation_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","target_type","target_key")
);
--> statement-breakpoint
CREATE TABLE "agreement_state" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"measured_at" timestamp with time zone,
	"workshop_revision" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"figures" jsonb,
	CONSTRAINT "agreement_state_organization_id_consultation_id_pk" PRIMARY KEY("organization_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_tally" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"language" text NOT NULL,
	"via_translation" boolean NOT NULL,
	"yes" smallint NOT NULL,
	"no" smallint NOT NULL,
	"units" integer NOT NULL,
	CONSTRAINT "agreement_tally_organization_id_consultation_id_target_type_target_key_language_via_translation_yes_no_pk" PRIMARY KEY("organization_id","consultation_id","target_type","target_key","language","via_translation","yes","no")
);
--> statement-breakpoint
CREATE TABLE "agreement_unit" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"language" text NOT NULL,
	"readings" jsonb NOT NULL,
	CONSTRAINT "agreement_unit_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "changed_reading" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	CONSTRAINT "changed_reading_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "dissent" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"comment_id" uuid,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "dissent_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "dissent_withdrawn" CHECK (("dissent"."withdrawn_at" is null) = ("dissent"."withdrawn_by" is null))
);
--> statement-breakpoint
CREATE TABLE "comment_flag" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"flagged_by" text NOT NULL,
	"flagged_at" timestamp with time zone NOT NULL,
	"seen_by" text,
	"seen_at" timestamp with time zone,
	"outcome" text,
	"note" text DEFAULT '' NOT NULL,
	"handled_by" text,
	"handled_at" timestamp with time zone,
	CONSTRAINT "comment_flag_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "comment_flag_handled" CHECK (("comment_flag"."outcome" is null) = ("comment_flag"."handled_by" is null))
);
--> statement-breakpoint
CREATE TABLE "comment_translation" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"origin" text NOT NULL,
	"translated_by" text,
	"at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "comment_translation_organization_id_consultation_id_comment_id_language_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","language"),
	CONSTRAINT "comment_translation_origin" CHECK (("comment_translation"."origin" = 'person') = ("comment_translation"."translated_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"batch" uuid NOT NULL,
	"place" smallint NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reads" text DEFAULT 'original' NOT NULL,
	"reason" text DEFAULT 'drawn' NOT NULL,
	"suggestions_shown" boolean DEFAULT true NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"kept" jsonb,
	CONSTRAINT "assignment_organization_id_consultation_id_comment_id_user_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","user_id"),
	CONSTRAINT "assignment_ended" CHECK (("assignment"."state" = 'open') = ("assignment"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "confidentiality" (
	"organization_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"text_hash" text NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "confidentiality_organization_id_user_id_version_pk" PRIMARY KEY("organization_id","user_id","version")
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"organization_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"version" integer NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "practice_organization_id_user_id_version_pk" PRIMARY KEY("organization_id","user_id","version")
);
--> statement-breakpoint
CREATE TABLE "reader_preference" (
	"organization_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"avoid_areas" text[] DEFAULT '{}' NOT NULL,
	"avoid_words" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "reader_preference_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "reading_task" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"language" text NOT NULL,
	"sample" text NOT NULL,
	"tier" smallint NOT NULL,
	"rank" double precision NOT NULL,
	"wanted" smallint NOT NULL,
	"taken" smallint DEFAULT 0 NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"doubt" real,
	CONSTRAINT "reading_task_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "review_settings" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"coders" smallint NOT NULL,
	"to_all" smallint NOT NULL,
	"suggestions" text NOT NULL,
	"batch_size" smallint NOT NULL,
	"sample_target" integer NOT NULL,
	"sample_share" double precision,
	"seed" integer NOT NULL,
	"debrief" text DEFAULT '' NOT NULL,
	"urgent_user_id" text,
	"urgent_contact" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "review_settings_organization_id_consultation_id_pk" PRIMARY KEY("organization_id","consultation_id"),
	CONSTRAINT "review_settings_coders" CHECK ("review_settings"."coders" between 1 and 3),
	CONSTRAINT "review_settings_share" CHECK ("review_settings"."sample_share" > 0 and "review_settings"."sample_share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "codebook_theme" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"status" text NOT NULL,
	"merged_into" text,
	"area_key" text,
	"name" jsonb NOT NULL,
	"definition" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"language" text NOT NULL,
	"keyphrases" text[] DEFAULT '{}' NOT NULL,
	"typical_comment_ids" uuid[] DEFAULT '{}' NOT NULL,
	"unusual_comment_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"selected_at" timestamp with time zone,
	"selected_by" text,
	"revision" integer NOT NULL,
	CONSTRAINT "codebook_theme_organization_id_consultation_id_key_pk" PRIMARY KEY("organization_id","consultation_id","key"),
	CONSTRAINT "codebook_theme_merged" CHECK (("codebook_theme"."status" = 'merged') = ("codebook_theme"."merged_into" is not null)),
	CONSTRAINT "codebook_theme_not_itself" CHECK ("codebook_theme"."merged_into" <> "codebook_theme"."key")
);
--> statement-breakpoint
CREATE TABLE "theme_change" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"theme_keys" text[] NOT NULL,
	"inverse" jsonb NOT NULL,
	"undoes" integer,
	"made_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "theme_change_organization_id_consultation_id_revision_pk" PRIMARY KEY("organization_id","consultation_id","revision")
);
--> statement-breakpoint
CREATE TABLE "theme_move" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"from_key" text NOT NULL,
	"to_key" text NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "theme_move_organization_id_consultation_id_comment_id_from_key_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","from_key")
);
--> statement-breakpoint
CREATE TABLE "theme_proposal" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"theme_keys" text[] NOT NULL,
	"score" real NOT NULL,
	"evidence" jsonb NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "theme_proposal_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "theme_proposal_decided" CHECK (("theme_proposal"."status" = 'proposed') = ("theme_proposal"."decided_by" is null))
);
--> statement-breakpoint
ALTER TABLE "coding" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "published" text;--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "masks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "quote" ADD COLUMN "checked" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reading" ADD COLUMN "suggestions_shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "reading" ADD COLUMN "reads" text DEFAULT 'original' NOT NULL;--> statement-breakpoint
ALTER TABLE "reading" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "adjudicated_coding" ADD CONSTRAINT "adjudicated_coding_organization_id_consultation_id_comment_id_adjudication_organization_id_consultation_id_comment_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."adjudication"("organization_id","consultation_id","comment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_note" ADD CONSTRAINT "agreement_note_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_state" ADD CONSTRAINT "agreement_state_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_flag" ADD CONSTRAINT "comment_flag_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_translation" ADD CONSTRAINT "comment_translation_comment" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidentiality" ADD CONSTRAINT "confidentiality_organization_id_user_id_member_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_organization_id_user_id_member_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_preference" ADD CONSTRAINT "reader_preference_organization_id_user_id_member_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."member"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_task" ADD CONSTRAINT "reading_task_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_settings" ADD CONSTRAINT "review_settings_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebook_theme" ADD CONSTRAINT "codebook_theme_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_change" ADD CONSTRAINT "theme_change_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_move" ADD CONSTRAINT "theme_move_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_proposal" ADD CONSTRAINT "theme_proposal_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dissent_target" ON "dissent" USING btree ("organization_id","consultation_id","target_type","target_key");--> statement-breakpoint
CREATE INDEX "comment_flag_open" ON "comment_flag" USING btree ("organization_id","consultation_id","kind","flagged_at") WHERE "comment_flag"."outcome" is null;--> statement-breakpoint
CREATE INDEX "assignment_open" ON "assignment" USING btree ("organization_id","user_id","consultation_id","assigned_at","place") WHERE "assignment"."state" = 'open';--> statement-breakpoint
CREATE INDEX "assignment_batch" ON "assignment" USING btree ("organization_id","user_id","batch");--> statement-breakpoint
CREATE INDEX "reading_task_next" ON "reading_task" USING btree ("organization_id","consultation_id","language","tier","rank") WHERE "reading_task"."taken" < "reading_task"."wanted" and not "reading_task"."held";--> statement-breakpoint
CREATE INDEX "theme_move_to" ON "theme_move" USING btree ("organization_id","consultation_id","to_key");