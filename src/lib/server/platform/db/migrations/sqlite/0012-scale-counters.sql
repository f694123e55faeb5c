CREATE TABLE `institute_counters` (
	`institute_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`role` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`gender` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`institute_id`, `kind`, `key`, `role`, `jurisdiction`, `gender`),
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `counter_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`role` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`gender` text NOT NULL,
	`amount` integer NOT NULL,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `counter_changes_institute` ON `counter_changes` (`institute_id`,`id`);
--> statement-breakpoint
CREATE TABLE `learner_words` (
	`word` text NOT NULL,
	`learner_id` text NOT NULL,
	PRIMARY KEY(`word`, `learner_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `learner_words_learner` ON `learner_words` (`learner_id`);
--> statement-breakpoint
DROP INDEX `learner_summaries_due`;
--> statement-breakpoint
DROP INDEX `learner_summaries_active`;
--> statement-breakpoint
DROP INDEX `learner_summaries_name`;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `waived_days` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `steps` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `months` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `answers` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `words` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `minutes_learned` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `first_attempts` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `first_passes` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `certificate_days` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `is_overdue` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `is_waived` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `is_due_soon` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `is_stuck` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `is_inactive` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `needs_help` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `certificate_valid` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `certificate_expiring` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `certificate_expired` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `call_order` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `progress_order` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `active_order` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `due_order` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `next_change_on` text;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `shape` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE INDEX `learner_summaries_calls` ON `learner_summaries` (`institute_id`,`call_order`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_name` ON `learner_summaries` (`name_folded`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_number` ON `learner_summaries` (`service_number_folded`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_progress` ON `learner_summaries` (`progress_order`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_activity` ON `learner_summaries` (`active_order`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_due` ON `learner_summaries` (`due_order`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_by_call` ON `learner_summaries` (`call_order`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_role` ON `learner_summaries` (`role`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_stuck` ON `learner_summaries` (`is_stuck`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_expiring` ON `learner_summaries` (`certificate_expiring`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_expired` ON `learner_summaries` (`certificate_expired`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_next_change` ON `learner_summaries` (`next_change_on`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_shape` ON `learner_summaries` (`shape`,`learner_id`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_name` ON `learner_summaries` (`institute_id`,`name_folded`,`learner_id`);
