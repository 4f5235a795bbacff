CREATE TABLE `distinct_customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`first_id` integer NOT NULL,
	`second_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`first_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `distinct_customers_pair` ON `distinct_customers` (`first_id`,`second_id`);
--> statement-breakpoint
CREATE INDEX `distinct_customers_of_second` ON `distinct_customers` (`second_id`);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`survivor_id` integer NOT NULL,
	`merged_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	`undone_at` integer,
	FOREIGN KEY (`survivor_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`merged_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `merges_into` ON `merges` (`survivor_id`);
--> statement-breakpoint
CREATE INDEX `merges_of` ON `merges` (`merged_id`);
--> statement-breakpoint
DROP INDEX `stage_changes_by_time`;
--> statement-breakpoint
ALTER TABLE `stage_changes` ADD `merge_id` integer;
--> statement-breakpoint
CREATE INDEX `stage_changes_by_time` ON `stage_changes` (`changed_at`,`customer_id`,`from_stage`,`to_stage`) WHERE merge_id is null;