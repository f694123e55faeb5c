CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`role` text NOT NULL,
	`cycle` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`attempt_id` text,
	`opened_at` integer NOT NULL,
	`renewal_opened_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE UNIQUE INDEX `cycles_once` ON `cycles` (`learner_id`,`role`,`cycle`);
--> statement-breakpoint
CREATE INDEX `cycles_ends` ON `cycles` (`ends_on`);
--> statement-breakpoint
CREATE TABLE `compliance_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`calendar` text NOT NULL,
	`fixed_month` integer,
	`fixed_day` integer,
	`grace_days` integer,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `compliance_settings_institute` ON `compliance_settings` (`institute_id`,`set_at`);
--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`assignment_id` text,
	`cycle_id` text,
	`reason` text NOT NULL,
	`until_on` text NOT NULL,
	`approved_by` text NOT NULL,
	`approved_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `waivers_learner` ON `waivers` (`learner_id`);
--> statement-breakpoint
CREATE INDEX `waivers_until` ON `waivers` (`until_on`);
--> statement-breakpoint
CREATE TABLE `waiver_withdrawals` (
	`waiver_id` text PRIMARY KEY NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`waiver_id`) REFERENCES `waivers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `training_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`title_en` text NOT NULL,
	`title_ur` text NOT NULL,
	`content_ids` text NOT NULL,
	`place` text NOT NULL,
	`held_on` text NOT NULL,
	`start_time` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`instructor_id` text NOT NULL,
	`cohort_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instructor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `training_sessions_institute` ON `training_sessions` (`institute_id`,`held_on`);
--> statement-breakpoint
CREATE TABLE `session_people` (
	`session_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `learner_id`),
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `session_people_learner` ON `session_people` (`learner_id`);
--> statement-breakpoint
CREATE TABLE `session_cancellations` (
	`session_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`cancelled_by` text NOT NULL,
	`cancelled_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `attendance_marks` (
	`session_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`revision` integer NOT NULL,
	`is_present` integer NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `learner_id`, `revision`),
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `attendance_marks_learner` ON `attendance_marks` (`learner_id`);
--> statement-breakpoint
ALTER TABLE `attempts` ADD `kind` text DEFAULT 'module' NOT NULL;
--> statement-breakpoint
ALTER TABLE `attempts` ADD `cycle` integer DEFAULT 1 NOT NULL;
