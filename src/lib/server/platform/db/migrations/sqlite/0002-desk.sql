CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_by` text NOT NULL,
	`read_at` integer NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`imported_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `roster_imports_institute` ON `roster_imports` (`institute_id`,`read_at`);
--> statement-breakpoint
CREATE TABLE `roster_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`outcome` text NOT NULL,
	`column_name` text,
	`reason` text,
	`account_id` text,
	`before` text,
	`after` text NOT NULL,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `roster_imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `roster_rows_outcome` ON `roster_rows` (`import_id`,`outcome`);
--> statement-breakpoint
CREATE TABLE `roster_headings` (
	`institute_id` text NOT NULL,
	`heading_folded` text NOT NULL,
	`field` text NOT NULL,
	PRIMARY KEY(`institute_id`, `heading_folded`),
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `record_views` (
	`id` text PRIMARY KEY NOT NULL,
	`viewer_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`viewer_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `record_views_subject` ON `record_views` (`subject_id`,`seen_at`);
--> statement-breakpoint
CREATE TABLE `learner_summaries` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`service_number` text NOT NULL,
	`service_number_folded` text NOT NULL,
	`role` text NOT NULL,
	`band` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`lessons_done` integer NOT NULL,
	`lessons_total` integer NOT NULL,
	`modules_done` integer NOT NULL,
	`modules_total` integer NOT NULL,
	`open_failures` integer NOT NULL,
	`started_at` integer,
	`last_active_at` integer,
	`completed_at` integer,
	`next_due_on` text,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `learner_summaries_name` ON `learner_summaries` (`institute_id`,`name_folded`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_due` ON `learner_summaries` (`institute_id`,`next_due_on`);
--> statement-breakpoint
CREATE INDEX `learner_summaries_active` ON `learner_summaries` (`institute_id`,`last_active_at`);
--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `cohorts_institute` ON `cohorts` (`institute_id`);
--> statement-breakpoint
CREATE TABLE `cohort_members` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`account_id` text NOT NULL,
	`part` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `cohort_members_cohort` ON `cohort_members` (`cohort_id`);
--> statement-breakpoint
CREATE INDEX `cohort_members_account` ON `cohort_members` (`account_id`);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`module_ids` text NOT NULL,
	`audience` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `assignments_institute` ON `assignments` (`institute_id`);
--> statement-breakpoint
CREATE TABLE `assignment_people` (
	`assignment_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`assignment_id`, `learner_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `assignment_people_learner` ON `assignment_people` (`learner_id`);
