-- Drafts are sealed in another way from here on, which those that somebody has just begun are not.
delete from "draft";
--> statement-breakpoint
CREATE TABLE "clip" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"text_id" text NOT NULL,
	"language" text NOT NULL,
	"media_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clip_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "clip_text" UNIQUE("organization_id","consultation_id","text_id","language")
);
--> statement-breakpoint
CREATE TABLE "follower" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"language" text NOT NULL,
	"day" date NOT NULL,
	"told_edition" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "follower_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "follower_address" UNIQUE("organization_id","consultation_id","address_hash")
);
--> statement-breakpoint
CREATE TABLE "session_code" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"most" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"made_by" text NOT NULL,
	CONSTRAINT "session_code_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "session_code_code" UNIQUE("organization_id","consultation_id","code")
);
--> statement-breakpoint
CREATE TABLE "consent_text" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"text_hash" text NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"texts" jsonb NOT NULL,
	"first_shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_text_organization_id_consultation_id_text_hash_pk" PRIMARY KEY("organization_id","consultation_id","text_hash")
);
--> statement-breakpoint
CREATE TABLE "return_code" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"lookup" "bytea" NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"key_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "return_code_organization_id_consultation_id_draft_id_pk" PRIMARY KEY("organization_id","consultation_id","draft_id"),
	CONSTRAINT "return_code_lookup" UNIQUE("organization_id","consultation_id","lookup")
);
--> statement-breakpoint
CREATE TABLE "sealing_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "earlier_coding" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"user_id" text NOT NULL,
	"target_type" text NOT NULL,
	"target_key" text NOT NULL,
	"decision" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"stale_at" timestamp with time zone NOT NULL,
	CONSTRAINT "earlier_coding_organization_id_consultation_id_comment_id_revision_user_id_target_type_target_key_pk" PRIMARY KEY("organization_id","consultation_id","comment_id","revision","user_id","target_type","target_key")
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"organization_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"targets" text[] NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answer_words" text,
	"answer_language" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "objection_organization_id_consultation_id_id_pk" PRIMARY KEY("organization_id","consultation_id","id"),
	CONSTRAINT "objection_answered" CHECK (("objection"."answer" is null) = ("objection"."answered_by" is null))
);
--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "fingerprint" bigint;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "delete_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "key_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "response_id" uuid;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "correction_key" text;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "held_because" text[];--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "held_decision" text;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "held_decided_by" text;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "held_decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "counted" boolean GENERATED ALWAYS AS (not trial and (held_because is null or coalesce(held_decision = 'count', false))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "clip" ADD CONSTRAINT "clip_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_code" ADD CONSTRAINT "session_code_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_organization_id_consultation_id_consultation_organization_id_id_fk" FOREIGN KEY ("organization_id","consultation_id") REFERENCES "public"."consultation"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_code" ADD CONSTRAINT "return_code_key_id_sealing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."sealing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_code" ADD CONSTRAINT "return_code_organization_id_consultation_id_draft_id_draft_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","draft_id") REFERENCES "public"."draft"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_coding" ADD CONSTRAINT "earlier_coding_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_organization_id_consultation_id_comment_id_comment_organization_id_consultation_id_id_fk" FOREIGN KEY ("organization_id","consultation_id","comment_id") REFERENCES "public"."comment"("organization_id","consultation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objection_comment" ON "objection" USING btree ("organization_id","consultation_id","comment_id");--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_key_id_sealing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."sealing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_key" ON "draft" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "response_held" ON "response" USING btree ("organization_id","consultation_id","submitted_at") WHERE "response"."held_because" is not null;