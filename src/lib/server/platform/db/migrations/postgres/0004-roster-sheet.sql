ALTER TABLE "roster_imports" ADD COLUMN "sheet" jsonb;
--> statement-breakpoint
CREATE INDEX "accounts_number" ON "accounts" USING btree ("service_number_folded");
