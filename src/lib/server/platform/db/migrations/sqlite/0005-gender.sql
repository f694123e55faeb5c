ALTER TABLE `accounts` ADD `gender` text DEFAULT 'unstated' NOT NULL;
--> statement-breakpoint
ALTER TABLE `learner_summaries` ADD `gender` text DEFAULT 'unstated' NOT NULL;
