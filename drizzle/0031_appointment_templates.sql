CREATE TABLE `appointment_templates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`owner_id` integer NOT NULL,
	`is_shared` integer NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`minutes` integer NOT NULL,
	`is_all_day` integer NOT NULL,
	`location` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`show_as` text NOT NULL,
	`is_private` integer NOT NULL,
	`category_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_templates_by_name` ON `appointment_templates` (`owner_id`,`name`);