ALTER TABLE "comment" ADD COLUMN "themed_run_id" uuid;--> statement-breakpoint
ALTER TABLE "theming_run" ADD COLUMN "drift_tally" jsonb;