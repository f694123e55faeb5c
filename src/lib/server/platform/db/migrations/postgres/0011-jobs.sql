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
CREATE TABLE "reminder_addresses" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "reminder_digests" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"day" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"sending_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"refused_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "reminder_notices" (
	"learner_id" text NOT NULL,
	"key" text NOT NULL,
	"digest_id" text NOT NULL,
	"told_on" text NOT NULL,
	CONSTRAINT "reminder_notices_learner_id_key_pk" PRIMARY KEY("learner_id","key")
);

--> statement-breakpoint
ALTER TABLE "reminder_addresses" ADD CONSTRAINT "reminder_addresses_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reminder_digests" ADD CONSTRAINT "reminder_digests_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reminder_notices" ADD CONSTRAINT "reminder_notices_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key_unique" ON "jobs" USING btree ("key");
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("finished_at","run_at");
--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("subject_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_digests_once_a_day" ON "reminder_digests" USING btree ("learner_id","day");
--> statement-breakpoint
CREATE INDEX "reminder_digests_unsent" ON "reminder_digests" USING btree ("sent_at","refused_at","id");
--> statement-breakpoint
CREATE INDEX "reminder_notices_digest" ON "reminder_notices" USING btree ("digest_id");
