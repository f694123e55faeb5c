CREATE TABLE "institute_counters" (
	"institute_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"role" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"gender" text NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "institute_counters_pk" PRIMARY KEY("institute_id","kind","key","role","jurisdiction","gender")
);

--> statement-breakpoint
CREATE TABLE "counter_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"role" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"gender" text NOT NULL,
	"amount" integer NOT NULL
);

--> statement-breakpoint
CREATE TABLE "learner_words" (
	"word" text collate "C" NOT NULL,
	"learner_id" text NOT NULL,
	CONSTRAINT "learner_words_word_learner_id_pk" PRIMARY KEY("word","learner_id")
);

--> statement-breakpoint
DROP INDEX "learner_summaries_due";
--> statement-breakpoint
DROP INDEX "learner_summaries_active";
--> statement-breakpoint
DROP INDEX "learner_summaries_name";
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "waived_days" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "steps" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "months" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "answers" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "words" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "minutes_learned" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "first_attempts" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "first_passes" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "certificate_days" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "is_overdue" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "is_waived" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "is_due_soon" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "is_stuck" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "is_inactive" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "needs_help" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "certificate_valid" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "certificate_expiring" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "certificate_expired" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "call_order" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "progress_order" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "active_order" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "due_order" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "next_change_on" text;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD COLUMN "shape" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "institute_counters" ADD CONSTRAINT "institute_counters_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "counter_changes" ADD CONSTRAINT "counter_changes_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "learner_words" ADD CONSTRAINT "learner_words_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "counter_changes_institute" ON "counter_changes" USING btree ("institute_id","id");
--> statement-breakpoint
CREATE INDEX "learner_words_learner" ON "learner_words" USING btree ("learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_calls" ON "learner_summaries" USING btree ("institute_id","call_order","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_name" ON "learner_summaries" USING btree ("name_folded","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_number" ON "learner_summaries" USING btree ("service_number_folded","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_progress" ON "learner_summaries" USING btree ("progress_order","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_activity" ON "learner_summaries" USING btree ("active_order","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_due" ON "learner_summaries" USING btree ("due_order","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_by_call" ON "learner_summaries" USING btree ("call_order","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_role" ON "learner_summaries" USING btree ("role","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_stuck" ON "learner_summaries" USING btree ("is_stuck","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_expiring" ON "learner_summaries" USING btree ("certificate_expiring","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_expired" ON "learner_summaries" USING btree ("certificate_expired","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_next_change" ON "learner_summaries" USING btree ("next_change_on","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_shape" ON "learner_summaries" USING btree ("shape","learner_id");
--> statement-breakpoint
CREATE INDEX "learner_summaries_name" ON "learner_summaries" USING btree ("institute_id","name_folded","learner_id");
