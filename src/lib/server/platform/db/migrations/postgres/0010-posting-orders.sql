CREATE TABLE "posting_orders" (
	"id" text PRIMARY KEY NOT NULL,
	"institute_id" text NOT NULL,
	"title" text NOT NULL,
	"common" jsonb NOT NULL,
	"sheet" jsonb,
	"written_by" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);

--> statement-breakpoint
CREATE TABLE "posting_order_rows" (
	"order_id" text NOT NULL,
	"row" integer NOT NULL,
	"outcome" text NOT NULL,
	"column_name" text,
	"reason" text,
	"typed" jsonb NOT NULL,
	"account_id" text,
	"starts_on" text,
	"before" jsonb,
	"after" jsonb,
	"endings" jsonb,
	"posting_id" text,
	"ended_posting_id" text,
	"done_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"kept" text,
	CONSTRAINT "posting_order_rows_order_id_row_pk" PRIMARY KEY("order_id","row")
);

--> statement-breakpoint
CREATE TABLE "order_headings" (
	"institute_id" text NOT NULL,
	"heading_folded" text NOT NULL,
	"field" text NOT NULL,
	CONSTRAINT "order_headings_institute_id_heading_folded_pk" PRIMARY KEY("institute_id","heading_folded")
);

--> statement-breakpoint
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posting_order_rows" ADD CONSTRAINT "posting_order_rows_order_id_posting_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."posting_orders"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posting_order_rows" ADD CONSTRAINT "posting_order_rows_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_headings" ADD CONSTRAINT "order_headings_institute_id_institutes_id_fk" FOREIGN KEY ("institute_id") REFERENCES "public"."institutes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "posting_orders_institute" ON "posting_orders" USING btree ("institute_id","read_at");
--> statement-breakpoint
CREATE INDEX "posting_order_rows_day" ON "posting_order_rows" USING btree ("starts_on","done_at");
--> statement-breakpoint
CREATE INDEX "posting_order_rows_ended" ON "posting_order_rows" USING btree ("ended_posting_id");
