ALTER TABLE `roster_imports` ADD `sheet` text;
--> statement-breakpoint
CREATE INDEX `accounts_number` ON `accounts` (`service_number_folded`);
