CREATE TABLE "lesson_feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"learner_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"lesson_version" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
CREATE TABLE "lesson_feedback_answers" (
	"feedback_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"answered_by" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "lesson_feedback" ADD CONSTRAINT "lesson_feedback_learner_id_accounts_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lesson_feedback_answers" ADD CONSTRAINT "lesson_feedback_answers_feedback_id_lesson_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."lesson_feedback"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lesson_feedback_answers" ADD CONSTRAINT "lesson_feedback_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "lesson_feedback_learner" ON "lesson_feedback" USING btree ("learner_id","lesson_id");
--> statement-breakpoint
CREATE INDEX "lesson_feedback_sent" ON "lesson_feedback" USING btree ("sent_at");
