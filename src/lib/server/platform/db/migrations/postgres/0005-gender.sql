ALTER TABLE "accounts" ADD COLUMN "gender" text DEFAULT 'unstated' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "gender" text DEFAULT 'unstated' NOT NULL;
