CREATE TABLE `lesson_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`lesson_version` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `lesson_feedback_learner` ON `lesson_feedback` (`learner_id`,`lesson_id`);
--> statement-breakpoint
CREATE INDEX `lesson_feedback_sent` ON `lesson_feedback` (`sent_at`);
--> statement-breakpoint
CREATE TABLE `lesson_feedback_answers` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `lesson_feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

