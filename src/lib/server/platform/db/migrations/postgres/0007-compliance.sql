CREATE TABLE "cycles" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"role" text NOT NULL,
	"cycle" integer NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"attempt_id" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"renewal_opened_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "compliance_settings" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"calendar" text NOT NULL,
	"fixed_month" integer,
	"fixed_day" integer,
	"grace_days" integer,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"assignment_id" text,
	"cycle_id" text,
	"reason" text NOT NULL,
	"until_on" text NOT NULL,
	"approved_by" text NOT NULL,
	"approved_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "waiver_withdrawals" (
	"waiver_id" text PRIMARY KEY NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "training_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"title_en" text NOT NULL,
	"title_ur" text NOT NULL,
	"content_ids" jsonb NOT NULL,
	"place" text NOT NULL,
	"held_on" text NOT NULL,
	"start_time" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"instructor_id" text NOT NULL,
	"cohort_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "session_people" (
	"session_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_people_session_id_learner_id_pk" PRIMARY KEY("session_id","learner_id")
);

--> statement-breakpoint
CREATE TABLE "session_cancellations" (
	"session_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"cancelled_by" text NOT NULL,
	"cancelled_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "attendance_marks" (
	"session_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"revision" integer NOT NULL,
	"is_present" boolean NOT NULL,
	"marked_by" text NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendance_marks_session_id_learner_id_revision_pk" PRIMARY KEY("session_id","learner_id","revision")
);

--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "kind" text DEFAULT 'module' NOT NULL;
--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "cycle" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "compliance_settings" ADD CONSTRAINT "compliance_settings_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "compliance_settings" ADD CONSTRAINT "compliance_settings_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waiver_withdrawals" ADD CONSTRAINT "waiver_withdrawals_waiver_id_waivers_id_fk" FOREIGN KEY ("waiver_id") REFERENCES "public"."waivers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waiver_withdrawals" ADD CONSTRAINT "waiver_withdrawals_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_instructor_id_accounts_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_sessions" ADD CONSTRAINT "training_sessions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session_people" ADD CONSTRAINT "session_people_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session_people" ADD CONSTRAINT "session_people_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session_cancellations" ADD CONSTRAINT "session_cancellations_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session_cancellations" ADD CONSTRAINT "session_cancellations_cancelled_by_accounts_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_session_id_training_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_sessions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "cycles_once" ON "cycles" USING btree ("learner_id","role","cycle");
--> statement-breakpoint
CREATE INDEX "cycles_ends" ON "cycles" USING btree ("ends_on");
--> statement-breakpoint
CREATE INDEX "compliance_settings_institute" ON "compliance_settings" USING btree ("institute_id","set_at");
--> statement-breakpoint
CREATE INDEX "waivers_learner" ON "waivers" USING btree ("learner_id");
--> statement-breakpoint
CREATE INDEX "waivers_until" ON "waivers" USING btree ("until_on");
--> statement-breakpoint
CREATE INDEX "training_sessions_institute" ON "training_sessions" USING btree ("institute_id","held_on");
--> statement-breakpoint
CREATE INDEX "session_people_learner" ON "session_people" USING btree ("learner_id");
--> statement-breakpoint
CREATE INDEX "attendance_marks_learner" ON "attendance_marks" USING btree ("learner_id");
