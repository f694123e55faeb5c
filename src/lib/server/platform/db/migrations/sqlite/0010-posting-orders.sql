CREATE TABLE `posting_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`institute_id` text NOT NULL,
	`title` text NOT NULL,
	`common` text NOT NULL,
	`sheet` text,
	`written_by` text NOT NULL,
	`read_at` integer NOT NULL,
	`confirmed_at` integer,
	`cancelled_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `posting_orders_institute` ON `posting_orders` (`institute_id`,`read_at`);
--> statement-breakpoint
CREATE TABLE `posting_order_rows` (
	`order_id` text NOT NULL,
	`row` integer NOT NULL,
	`outcome` text NOT NULL,
	`column_name` text,
	`reason` text,
	`typed` text NOT NULL,
	`account_id` text,
	`starts_on` text,
	`before` text,
	`after` text,
	`endings` text,
	`posting_id` text,
	`ended_posting_id` text,
	`done_at` integer,
	`stopped_at` integer,
	`undone_at` integer,
	`kept` text,
	PRIMARY KEY(`order_id`, `row`),
	FOREIGN KEY (`order_id`) REFERENCES `posting_orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE INDEX `posting_order_rows_day` ON `posting_order_rows` (`starts_on`,`done_at`);
--> statement-breakpoint
CREATE INDEX `posting_order_rows_ended` ON `posting_order_rows` (`ended_posting_id`);
--> statement-breakpoint
CREATE TABLE `order_headings` (
	`institute_id` text NOT NULL,
	`heading_folded` text NOT NULL,
	`field` text NOT NULL,
	PRIMARY KEY(`institute_id`, `heading_folded`),
	FOREIGN KEY (`institute_id`) REFERENCES `institutes`(`id`) ON UPDATE no action ON DELETE no action
);

