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
--> statement-breakpoint
CREATE TABLE `reminder_addresses` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `reminder_digests` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`day` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`sending_at` integer,
	`sent_at` integer,
	`refused_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_digests_once_a_day` ON `reminder_digests` (`learner_id`,`day`);
--> statement-breakpoint
CREATE INDEX `reminder_digests_unsent` ON `reminder_digests` (`sent_at`,`refused_at`,`id`);
--> statement-breakpoint
CREATE TABLE `reminder_notices` (
	`learner_id` text NOT NULL,
	`key` text NOT NULL,
	`digest_id` text NOT NULL,
	`told_on` text NOT NULL,
	PRIMARY KEY(`learner_id`, `key`),
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `reminder_notices_digest` ON `reminder_notices` (`digest_id`);
