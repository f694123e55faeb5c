CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`subject_id` text,
	`every` text,
	`created_at` integer NOT NULL,
	`run_at` integer NOT NULL,
	`lease_owner` text,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`last_error` text,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`started_at` integer,
	`succeeded_at` integer,
	`stopped_at` integer,
	`cancelled_at` integer,
	`finished_at` integer
);

--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key_unique` ON `jobs` (`key`);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`finished_at`,`run_at`);
--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);
