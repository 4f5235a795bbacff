CREATE TABLE `customer_addresses` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` integer NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`province` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_addresses_of_customer` ON `customer_addresses` (`customer_id`,`position`);--> statement-breakpoint
ALTER TABLE `contact_points` ADD `has_zalo` integer DEFAULT false NOT NULL;