CREATE TABLE "headcounts" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"posts" jsonb NOT NULL,
	"counted_on" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "granted_by" text;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "until_on" text;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "ended_by" text;
--> statement-breakpoint
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "headcounts_institute" ON "headcounts" USING btree ("institute_id","counted_on");
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
