CREATE TABLE "domain_events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "content_versions" (
	"content_id" text NOT NULL,
	"version" text NOT NULL,
	"title" text NOT NULL,
	"first_served_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "content_versions_content_id_version_pk" PRIMARY KEY("content_id","version")
);

--> statement-breakpoint
CREATE TABLE "institutes" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"code_folded" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ur" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"path" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"service_number" text NOT NULL,
	"service_number_folded" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"passphrase_hash" text,
	"is_demo" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"device" text NOT NULL,
	"is_shared" boolean NOT NULL
);

--> statement-breakpoint
CREATE TABLE "account_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"code_hash" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "known_devices" (
	"account_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_devices_account_id_device_hash_pk" PRIMARY KEY("account_id","device_hash")
);

--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_hash" text NOT NULL,
	"device_hash" text NOT NULL,
	"failed_at" timestamp (3) with time zone NOT NULL,
	"is_guess" boolean NOT NULL,
	"wait_until" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "parked_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "postings" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"institute_id" text NOT NULL,
	"role" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"institute_id" text NOT NULL,
	"permission" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "learning_events" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"kind" text NOT NULL,
	"content_id" text NOT NULL,
	"content_version" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "lesson_completions" (
	"learner_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"lesson_version" text NOT NULL,
	"event_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_completions_learner_id_lesson_id_jurisdiction_pk" PRIMARY KEY("learner_id","lesson_id","jurisdiction")
);

--> statement-breakpoint
CREATE TABLE "module_completions" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"module_id" text NOT NULL,
	"scope" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"attempt_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"module_id" text NOT NULL,
	"scope" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"pass_items" integer NOT NULL,
	"item_count" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"graded_at" timestamp (3) with time zone,
	"right_items" integer,
	"is_passed" boolean
);

--> statement-breakpoint
CREATE TABLE "attempt_items" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"item_id" text NOT NULL,
	"item_version" text NOT NULL,
	"objective" text NOT NULL,
	"critical" text,
	"re_ask_of" integer,
	"option_order" jsonb NOT NULL,
	"chosen_option" text,
	"answered_at" timestamp (3) with time zone,
	"is_right" boolean,
	CONSTRAINT "attempt_items_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);

--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"learner_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"scope" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"role" text NOT NULL,
	"cycle" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_on" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "certificate_revocations" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"revoked_by" text NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_codes" ADD CONSTRAINT "account_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "parked_forms" ADD CONSTRAINT "parked_forms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "learning_events" ADD CONSTRAINT "learning_events_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lesson_completions" ADD CONSTRAINT "lesson_completions_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "module_completions" ADD CONSTRAINT "module_completions_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attempt_items" ADD CONSTRAINT "attempt_items_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "certificate_revocations" ADD CONSTRAINT "certificate_revocations_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "certificate_revocations" ADD CONSTRAINT "certificate_revocations_revoked_by_accounts_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "domain_events_undelivered" ON "domain_events" USING btree ("delivered_at","raised_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "institutes_code_unique" ON "institutes" USING btree ("code_folded");
--> statement-breakpoint
CREATE INDEX "institutes_path" ON "institutes" USING btree ("path");
--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_service_number_unique" ON "accounts" USING btree ("institute_id","service_number_folded");
--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "account_codes_account" ON "account_codes" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "account_codes_hash" ON "account_codes" USING btree ("code_hash");
--> statement-breakpoint
CREATE INDEX "sign_in_failures_subject" ON "sign_in_failures" USING btree ("subject_hash","device_hash","failed_at");
--> statement-breakpoint
CREATE INDEX "sign_in_failures_at" ON "sign_in_failures" USING btree ("failed_at");
--> statement-breakpoint
CREATE INDEX "postings_account" ON "postings" USING btree ("account_id","started_at");
--> statement-breakpoint
CREATE INDEX "postings_institute" ON "postings" USING btree ("institute_id");
--> statement-breakpoint
CREATE INDEX "grants_account" ON "grants" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "grants_institute" ON "grants" USING btree ("institute_id");
--> statement-breakpoint
CREATE INDEX "learning_events_learner" ON "learning_events" USING btree ("learner_id","content_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "module_completions_unique" ON "module_completions" USING btree ("learner_id","module_id","scope","jurisdiction");
--> statement-breakpoint
CREATE INDEX "attempts_learner" ON "attempts" USING btree ("learner_id","module_id","started_at");
--> statement-breakpoint
CREATE INDEX "attempt_items_item" ON "attempt_items" USING btree ("item_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_code_unique" ON "certificates" USING btree ("code");
--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once" ON "certificates" USING btree ("learner_id","subject_id","scope","jurisdiction","cycle");
