CREATE TABLE `domain_events` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`payload` text NOT NULL,
	`raised_at` integer NOT NULL,
	`delivered_at` integer
);

--> statement-breakpoint
CREATE INDEX `domain_events_undelivered` ON `domain_events` (`delivered_at`,`raised_at`);
--> statement-breakpoint
CREATE TABLE `content_versions` (
	`content_id` text NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`first_served_at` integer NOT NULL,
	PRIMARY KEY(`content_id`, `version`)
);

--> statement-breakpoint
CREATE TABLE `institutes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`code_folded` text NOT NULL,
	`name_en` text NOT NULL,
	`name_ur` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`is_demo` integer NOT NULL,
	`created_at` integer NOT NULL
);

--> statement-breakpoint
CREATE UNIQUE INDEX `institutes_code_unique` ON `institutes` (`code_folded`);
--> statement-breakpoint
CREATE INDEX `institutes_path` ON `institutes` (`path`);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`service_number` text NOT NULL,
	`service_number_folded` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`passphrase_hash` text,
	`is_demo` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_service_number_unique` ON `accounts` (`institute_id`,`service_number_folded`);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text NOT NULL,
	`is_shared` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);
--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `account_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`code_hash` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_at` integer,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `account_codes_account` ON `account_codes` (`account_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_codes_hash` ON `account_codes` (`code_hash`);
--> statement-breakpoint
CREATE TABLE `known_devices` (
	`account_id` text NOT NULL,
	`device_hash` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `device_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_hash` text NOT NULL,
	`device_hash` text NOT NULL,
	`failed_at` integer NOT NULL,
	`is_guess` integer NOT NULL,
	`wait_until` integer
);

--> statement-breakpoint
CREATE INDEX `sign_in_failures_subject` ON `sign_in_failures` (`subject_hash`,`device_hash`,`failed_at`);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_at` ON `sign_in_failures` (`failed_at`);
--> statement-breakpoint
CREATE TABLE `parked_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`path` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`institute_id` text NOT NULL,
	`role` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `postings_account` ON `postings` (`account_id`,`started_at`);
--> statement-breakpoint
CREATE INDEX `postings_institute` ON `postings` (`institute_id`);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`institute_id` text NOT NULL,
	`permission` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `grants_account` ON `grants` (`account_id`);
--> statement-breakpoint
CREATE INDEX `grants_institute` ON `grants` (`institute_id`);
--> statement-breakpoint
CREATE TABLE `learning_events` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_id` text NOT NULL,
	`content_version` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`payload` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `learning_events_learner` ON `learning_events` (`learner_id`,`content_id`);
--> statement-breakpoint
CREATE TABLE `lesson_completions` (
	`learner_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`lesson_version` text NOT NULL,
	`event_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `lesson_id`, `jurisdiction`),
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `module_completions` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`module_id` text NOT NULL,
	`scope` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`attempt_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `module_completions_unique` ON `module_completions` (`learner_id`,`module_id`,`scope`,`jurisdiction`);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`module_id` text NOT NULL,
	`scope` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`pass_items` integer NOT NULL,
	`item_count` integer NOT NULL,
	`started_at` integer NOT NULL,
	`submitted_at` integer,
	`graded_at` integer,
	`right_items` integer,
	`is_passed` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `attempts_learner` ON `attempts` (`learner_id`,`module_id`,`started_at`);
--> statement-breakpoint
CREATE TABLE `attempt_items` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`item_version` text NOT NULL,
	`objective` text NOT NULL,
	`critical` text,
	`re_ask_of` integer,
	`option_order` text NOT NULL,
	`chosen_option` text,
	`answered_at` integer,
	`is_right` integer,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);

--> statement-breakpoint
CREATE INDEX `attempt_items_item` ON `attempt_items` (`item_id`);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`scope` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`role` text NOT NULL,
	`cycle` integer NOT NULL,
	`facts` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_code_unique` ON `certificates` (`code`);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_once` ON `certificates` (`learner_id`,`subject_id`,`scope`,`jurisdiction`,`cycle`);
--> statement-breakpoint
CREATE TABLE `certificate_revocations` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`revoked_by` text NOT NULL,
	`revoked_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

