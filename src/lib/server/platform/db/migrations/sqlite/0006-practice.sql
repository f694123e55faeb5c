CREATE TABLE `practice_bodies` (
	`content_id` text NOT NULL,
	`version` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`content_id`, `version`)
);

--> statement-breakpoint
CREATE TABLE `practice_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`content_id` text NOT NULL,
	`content_version` text NOT NULL,
	`variant` text NOT NULL,
	`mode` text NOT NULL,
	`is_built` integer NOT NULL,
	`language` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`result` text,
	`is_passed` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `practice_attempts_learner` ON `practice_attempts` (`learner_id`,`content_id`,`started_at`);
--> statement-breakpoint
CREATE INDEX `practice_attempts_content` ON `practice_attempts` (`content_id`,`finished_at`);
--> statement-breakpoint
CREATE TABLE `practice_turns` (
	`attempt_id` text NOT NULL,
	`position` integer NOT NULL,
	`move` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `position`),
	FOREIGN KEY (`attempt_id`) REFERENCES `practice_attempts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE TABLE `bench_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`question_id` text NOT NULL,
	`question_version` text NOT NULL,
	`answer` text NOT NULL,
	`is_right` integer NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `bench_answers_learner` ON `bench_answers` (`learner_id`,`answered_at`);
