CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once_a_day` ON `reminders` (`assignment_id`,`sent_on`);
--> statement-breakpoint
ALTER TABLE `assignment_people` ADD `done_at` integer;
