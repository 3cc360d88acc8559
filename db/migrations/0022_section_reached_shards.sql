ALTER TABLE "section_reached" DROP CONSTRAINT "section_reached_organization_id_consultation_id_survey_id_survey_version_section_pk";--> statement-breakpoint
ALTER TABLE "section_reached" ADD COLUMN "shard" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "section_reached" ADD CONSTRAINT "section_reached_shard" PRIMARY KEY("organization_id","consultation_id","survey_id","survey_version","section","shard");
