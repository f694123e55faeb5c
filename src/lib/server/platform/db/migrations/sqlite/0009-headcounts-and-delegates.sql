CREATE TABLE `headcounts` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`posts` text NOT NULL,
	`counted_on` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `headcounts_institute` ON `headcounts` (`institute_id`,`counted_on`);
--> statement-breakpoint
ALTER TABLE `grants` ADD `granted_by` text REFERENCES accounts(id);
--> statement-breakpoint
ALTER TABLE `grants` ADD `until_on` text;
--> statement-breakpoint
ALTER TABLE `grants` ADD `ended_by` text REFERENCES accounts(id);
