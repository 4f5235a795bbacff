CREATE TABLE `contact_group_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`contact_id` integer,
	`customer_id` integer,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `contact_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_group_members_of_group` ON `contact_group_members` (`group_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_group_members_contact` ON `contact_group_members` (`contact_id`,`group_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `contact_group_members_customer` ON `contact_group_members` (`customer_id`,`group_id`) WHERE customer_id is not null;--> statement-breakpoint
CREATE TABLE `contact_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_groups_by_name` ON `contact_groups` (`folded_name`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contact_groups_in_bin` ON `contact_groups` (`deleted_at`) WHERE deleted_at is not null;