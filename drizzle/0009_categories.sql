CREATE TABLE `bulk_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record` text NOT NULL,
	`deed` text NOT NULL,
	`details` text NOT NULL,
	`chosen` integer NOT NULL,
	`rows` integer NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `bulk_rows` (
	`bulk_id` integer NOT NULL,
	`row_id` integer NOT NULL,
	`version` integer NOT NULL,
	`before` text NOT NULL,
	PRIMARY KEY(`bulk_id`, `row_id`),
	FOREIGN KEY (`bulk_id`) REFERENCES `bulk_changes`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`colour` text NOT NULL,
	`position` integer NOT NULL,
	`deleted_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_name` ON `categories` (`name`) WHERE deleted_at is null;
--> statement-breakpoint
CREATE TABLE `category_links` (
	`record` text NOT NULL,
	`record_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	PRIMARY KEY(`record`, `record_id`, `category_id`),
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `category_links_of_category` ON `category_links` (`category_id`,`record`,`record_id`);
--> statement-breakpoint
ALTER TABLE `stage_changes` ADD `bulk_id` integer;
--> statement-breakpoint
-- A record of any kind may bear categories, so no foreign key takes them away with it.
CREATE TRIGGER `customer_takes_categories` AFTER DELETE ON `customers`
BEGIN DELETE FROM `category_links` WHERE record = 'customer' AND record_id = old.id; END;
