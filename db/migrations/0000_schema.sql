CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"language" text,
	"language_confidence" real,
	"redacted_text" text,
	"prepared_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "comment_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "comment_original" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "comment_original_organization_id_consultation_id_comment_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "redaction" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"rule" text NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redaction_organization_id_consultation_id_comment_id_ordinal_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"stage" text NOT NULL,
	"time_zone" text NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"withdraw_until" timestamp with time zone,
	"languages" text[] NOT NULL,
	"disclosure_threshold" integer DEFAULT 10 NOT NULL,
	"earlier_wave_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "consultation_slug" UNIQUE("organization_id","slug"),
	CONSTRAINT "consultation_threshold" CHECK ("consultation"."disclosure_threshold" >= 5)
);
--> statement-breakpoint
CREATE TABLE "priority_area" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"label" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"keywords" jsonb NOT NULL,
	"draft_languages" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "priority_area_organization_id_consultation_id_key_pk" PRIMARY KEY("organization_id","consultation_id","key")
);
--> statement-breakpoint
CREATE TABLE "survey" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "survey_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "survey_audience" UNIQUE("organization_id","consultation_id","audience")
);
--> statement-breakpoint
CREATE TABLE "survey_version" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_version_organization_id_consultation_id_survey_id_version_pk" PRIMARY KEY("organization_id","consultation_id","survey_id","version")
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "edition_organization_id_consultation_id_number_pk" PRIMARY KEY("organization_id","consultation_id","number")
);
--> statement-breakpoint
CREATE TABLE "edition_quote" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"edition_number" integer NOT NULL,
	"hash" text NOT NULL,
	"response_id" uuid NOT NULL,
	"text" text,
	"language" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "edition_quote_organization_id_consultation_id_edition_number_hash_pk" PRIMARY KEY("organization_id","consultation_id","edition_number","hash")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"queue" text NOT NULL,
	"key" text,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer DEFAULT 5 NOT NULL,
	"lease_until" timestamp with time zone,
	"lease_token" uuid,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_event_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "audit_event_organizationId_consultationId_id_unique" UNIQUE("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"organization_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"contact" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"choice_key" text NOT NULL,
	CONSTRAINT "answer_organization_id_consultation_id_response_id_question_key_choice_key_pk" PRIMARY KEY("organization_id","consultation_id","response_id","question_key","choice_key")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"survey_version" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_organization_id_consultation_id_response_id_pk" PRIMARY KEY("organization_id","consultation_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "receipt" (
	"code_hash" "bytea" PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"response_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"survey_version" integer NOT NULL,
	"idempotency_key" text NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"consent" jsonb,
	"quote_consent" boolean DEFAULT false NOT NULL,
	"trial" boolean DEFAULT false NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "response_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "response_idempotency" UNIQUE("organization_id","consultation_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "coding" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"decision" text NOT NULL,
	"run_id" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coding_organization_id_consultation_id_comment_id_user_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","user_id","target_type","target_key")
);
--> statement-breakpoint
CREATE TABLE "quote" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"excerpt" text NOT NULL,
	"status" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "quote_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "quote_two_people" CHECK ("quote"."decided_by" is null or "quote"."status" <> 'approved' or "quote"."decided_by" <> "quote"."proposed_by"),
	CONSTRAINT "quote_decided" CHECK (("quote"."status" = 'proposed') = ("quote"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"outcome" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_organization_id_consultation_id_comment_id_user_id_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"score" real NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "suggestion_organization_id_consultation_id_run_id_comment_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","run_id","comment_id","target_type","target_key")
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid,
	"key" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"area_key" text,
	"language" text NOT NULL,
	"label" text NOT NULL,
	"keyphrases" text[] NOT NULL,
	"comment_count" integer NOT NULL,
	"typical_comment_ids" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "theme_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id")
);
--> statement-breakpoint
CREATE TABLE "theming_run" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"settings" jsonb NOT NULL,
	"snapshot_hash" text NOT NULL,
	"comment_count" integer NOT NULL,
	"notes" jsonb NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	CONSTRAINT "theming_run_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "theming_run_number" UNIQUE("organization_id","consultation_id","number")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_consultation_id_response_id_response_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","response_id") REFERENCES "public"."response"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_original" ADD CONSTRAINT "comment_original_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_organization_id_earlier_wave_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","earlier_wave_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priority_area" ADD CONSTRAINT "priority_area_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_organization_id_consultation_id_survey_id_survey_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id") REFERENCES "public"."survey"("organization_id","consultation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_quote" ADD CONSTRAINT "edition_quote_organization_id_consultation_id_edition_number_edition_organization_id_consultation_id_number_fk" FOREIGN KEY ("organization_id","consultation_id","edition_number") REFERENCES "public"."edition"("organization_id","consultation_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_organization_id_consultation_id_response_id_response_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","response_id") REFERENCES "public"."response"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_organization_id_consultation_id_survey_id_survey_version_survey_version_organization_id_consultation_id_survey_id_version_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id","survey_version") REFERENCES "public"."survey_version"("organization_id","consultation_id","survey_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_organization_id_consultation_id_survey_id_survey_version_survey_version_organization_id_consultation_id_survey_id_version_fk" FOREIGN KEY ("organization_id","consultation_id","survey_id","survey_version") REFERENCES "public"."survey_version"("organization_id","consultation_id","survey_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding" ADD CONSTRAINT "coding_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_organization_id_consultation_id_run_id_theming_run_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","run_id") REFERENCES "public"."theming_run"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme" ADD CONSTRAINT "theme_organization_id_consultation_id_run_id_theming_run_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","run_id") REFERENCES "public"."theming_run"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theming_run" ADD CONSTRAINT "theming_run_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_response" ON "comment" USING btree ("organization_id","consultation_id","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_key" ON "job" USING btree ("queue","key") WHERE "job"."key" is not null and "job"."done_at" is null and "job"."failed_at" is null and "job"."attempts" = 0;--> statement-breakpoint
CREATE INDEX "job_ready" ON "job" USING btree ("queue","run_at") WHERE "job"."done_at" is null and "job"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "answer_count" ON "answer" USING btree ("organization_id","consultation_id","question_key","choice_key");--> statement-breakpoint
CREATE INDEX "draft_expiry" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "coding_target" ON "coding" USING btree ("organization_id","consultation_id","target_type","target_key");--> statement-breakpoint
CREATE INDEX "suggestion_comment" ON "suggestion" USING btree ("organization_id","consultation_id","comment_id");