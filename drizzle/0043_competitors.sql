CREATE TABLE `competitors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`products` text DEFAULT '' NOT NULL,
	`policy` text DEFAULT '' NOT NULL,
	`service` text DEFAULT '' NOT NULL,
	`strengths` text DEFAULT '' NOT NULL,
	`weaknesses` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `competitors_by_name` ON `competitors` (`folded_name`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `competitors_in_bin` ON `competitors` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE `customer_competitors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`competitor_id` integer NOT NULL,
	`status` text NOT NULL,
	`since_on` text,
	`buys` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`competitor_id`) REFERENCES `competitors`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_competitors_of_customer` ON `customer_competitors` (`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_competitors_of_competitor` ON `customer_competitors` (`competitor_id`);--> statement-breakpoint
CREATE INDEX `customer_competitors_in_bin` ON `customer_competitors` (`deleted_at`) WHERE deleted_at is not null;