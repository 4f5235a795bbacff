CREATE TABLE `roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text,
	`name` text DEFAULT '' NOT NULL,
	`grants` text,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_key_unique` ON `roles` (`key`);
--> statement-breakpoint
INSERT INTO `roles` (`key`) VALUES ('owner'), ('director'), ('lead'), ('sales'), ('care'), ('accountant'), ('viewer');
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_name_unique` ON `departments` (`name`);
--> statement-breakpoint
CREATE TABLE `new_staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`short_name` text DEFAULT '' NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`department_id` integer,
	`phone` text DEFAULT '' NOT NULL,
	`role_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer DEFAULT 0 NOT NULL,
	`left_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `new_staff` (`id`, `name`, `short_name`, `role_id`, `created_at`, `updated_at`)
SELECT `staff`.`id`, `staff`.`name`, `staff`.`short_name`, `roles`.`id`, `staff`.`created_at`, `staff`.`created_at`
FROM `staff` JOIN `roles` ON `roles`.`key` = `staff`.`role`;
--> statement-breakpoint
DROP TABLE `staff`;
--> statement-breakpoint
ALTER TABLE `new_staff` RENAME TO `staff`;
--> statement-breakpoint
CREATE INDEX `staff_of_department` ON `staff` (`department_id`);
--> statement-breakpoint
CREATE INDEX `staff_of_role` ON `staff` (`role_id`);
--> statement-breakpoint
CREATE TABLE `passwords` (
	`staff_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`wrong_ones` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `customer_shares` (
	`customer_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`may_edit` integer NOT NULL,
	`shared_by` integer NOT NULL,
	`shared_at` integer NOT NULL,
	PRIMARY KEY(`customer_id`, `staff_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shared_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_shares_with` ON `customer_shares` (`staff_id`,`customer_id`);
--> statement-breakpoint
ALTER TABLE `office` ADD `logo_id` integer REFERENCES documents(id);
