CREATE TABLE "practice_bodies" (
	"content_id" text NOT NULL,
	"version" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "practice_bodies_content_id_version_pk" PRIMARY KEY("content_id","version")
);

--> statement-breakpoint
CREATE TABLE "practice_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"content_id" text NOT NULL,
	"content_version" text NOT NULL,
	"variant" text NOT NULL,
	"mode" text NOT NULL,
	"is_built" boolean NOT NULL,
	"language" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"result" jsonb,
	"is_passed" boolean
);

--> statement-breakpoint
CREATE TABLE "practice_turns" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"move" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_turns_attempt_id_position_pk" PRIMARY KEY("attempt_id","position")
);

--> statement-breakpoint
CREATE TABLE "bench_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"question_id" text NOT NULL,
	"question_version" text NOT NULL,
	"answer" text NOT NULL,
	"is_right" boolean NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "practice_attempts" ADD CONSTRAINT "practice_attempts_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "practice_turns" ADD CONSTRAINT "practice_turns_attempt_id_practice_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."practice_attempts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bench_answers" ADD CONSTRAINT "bench_answers_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "practice_attempts_learner" ON "practice_attempts" USING btree ("learner_id","content_id","started_at");
--> statement-breakpoint
CREATE INDEX "practice_attempts_content" ON "practice_attempts" USING btree ("content_id","finished_at");
--> statement-breakpoint
CREATE INDEX "bench_answers_learner" ON "bench_answers" USING btree ("learner_id","answered_at");
