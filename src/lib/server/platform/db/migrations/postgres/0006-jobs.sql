CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"subject_id" text,
	"every" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"last_error" text,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"started_at" timestamp (3) with time zone,
	"succeeded_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key_unique" ON "jobs" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("finished_at","run_at");
--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("subject_id");
