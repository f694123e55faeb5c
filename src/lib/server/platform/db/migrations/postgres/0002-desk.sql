CREATE TABLE "roster_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"file_name" text NOT NULL,
	"imported_by" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "roster_rows" (
	"import_id" text NOT NULL,
	"row" integer NOT NULL,
	"outcome" text NOT NULL,
	"column_name" text,
	"reason" text,
	"account_id" text,
	"before" jsonb,
	"after" jsonb NOT NULL,
	CONSTRAINT "roster_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);

--> statement-breakpoint
CREATE TABLE "roster_headings" (
	"institute_id" text NOT NULL,
	"heading_folded" text NOT NULL,
	"field" text NOT NULL,
	CONSTRAINT "roster_headings_institute_id_heading_folded_pk" PRIMARY KEY("institute_id","heading_folded")
);

--> statement-breakpoint
CREATE TABLE "record_views" (
	"id" text PRIMARY KEY NOT NULL,
	"viewer_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "learner_summaries" (
	"learner_id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"service_number" text NOT NULL,
	"service_number_folded" text NOT NULL,
	"role" text NOT NULL,
	"band" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"lessons_done" integer NOT NULL,
	"lessons_total" integer NOT NULL,
	"modules_done" integer NOT NULL,
	"modules_total" integer NOT NULL,
	"open_failures" integer NOT NULL,
	"started_at" timestamp (3) with time zone,
	"last_active_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"next_due_on" text
);

--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "cohort_members" (
	"id" text PRIMARY KEY NOT NULL,
	"cohort_id" text NOT NULL,
	"account_id" text NOT NULL,
	"part" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"module_ids" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"starts_on" text NOT NULL,
	"due_on" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "assignment_people" (
	"assignment_id" text NOT NULL,
	"learner_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "assignment_people_assignment_id_learner_id_pk" PRIMARY KEY("assignment_id","learner_id")
);

--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_import_id_roster_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."roster_imports"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "roster_rows" ADD CONSTRAINT "roster_rows_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "roster_headings" ADD CONSTRAINT "roster_headings_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_viewer_id_accounts_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_subject_id_accounts_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD CONSTRAINT "learner_summaries_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "learner_summaries" ADD CONSTRAINT "learner_summaries_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment_people" ADD CONSTRAINT "assignment_people_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assignment_people" ADD CONSTRAINT "assignment_people_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "roster_imports_institute" ON "roster_imports" USING btree ("institute_id","read_at");
--> statement-breakpoint
CREATE INDEX "roster_rows_outcome" ON "roster_rows" USING btree ("import_id","outcome");
--> statement-breakpoint
CREATE INDEX "record_views_subject" ON "record_views" USING btree ("subject_id","seen_at");
--> statement-breakpoint
CREATE INDEX "learner_summaries_name" ON "learner_summaries" USING btree ("institute_id","name_folded");
--> statement-breakpoint
CREATE INDEX "learner_summaries_due" ON "learner_summaries" USING btree ("institute_id","next_due_on");
--> statement-breakpoint
CREATE INDEX "learner_summaries_active" ON "learner_summaries" USING btree ("institute_id","last_active_at");
--> statement-breakpoint
CREATE INDEX "cohorts_institute" ON "cohorts" USING btree ("institute_id");
--> statement-breakpoint
CREATE INDEX "cohort_members_cohort" ON "cohort_members" USING btree ("cohort_id");
--> statement-breakpoint
CREATE INDEX "cohort_members_account" ON "cohort_members" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "assignments_institute" ON "assignments" USING btree ("institute_id");
--> statement-breakpoint
CREATE INDEX "assignment_people_learner" ON "assignment_people" USING btree ("learner_id");
