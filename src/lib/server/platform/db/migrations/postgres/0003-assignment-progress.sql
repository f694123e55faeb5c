CREATE TABLE "reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_on" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "assignment_people" ADD COLUMN "done_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_once_a_day" ON "reminders" USING btree ("assignment_id","sent_on");
