CREATE TABLE `opportunities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`owner_id` integer NOT NULL,
	`stage` text NOT NULL,
	`amount` integer DEFAULT 0 NOT NULL,
	`probability` integer NOT NULL,
	`closes_on` text,
	`source` text DEFAULT '' NOT NULL,
	`competitor` text DEFAULT '' NOT NULL,
	`closed_on` text,
	`lost_reason` text,
	`reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `opportunities_in_bin` ON `opportunities` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `opportunities_of_contact` ON `opportunities` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX `opportunities_of_customer` ON `opportunities` (`customer_id`,`closes_on`);--> statement-breakpoint
CREATE INDEX `opportunities_by_owner` ON `opportunities` (`owner_id`,`stage`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `opportunities_by_closed` ON `opportunities` (`closed_on`) WHERE closed_on is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `opportunity_shares` (
	`opportunity_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	PRIMARY KEY(`opportunity_id`, `staff_id`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `opportunity_shares_with` ON `opportunity_shares` (`staff_id`,`opportunity_id`);--> statement-breakpoint
CREATE TABLE `opportunity_stage_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`opportunity_id` integer NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`changed_at` integer NOT NULL,
	`staff_id` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `opportunity_stage_changes_of` ON `opportunity_stage_changes` (`opportunity_id`,`changed_at`);--> statement-breakpoint
-- Whoever sells knows contracts: a role with rights of its own may do with opportunities what it may do with these.
UPDATE `roles` SET `grants` = json_set(`grants`, '$.opportunities', json_extract(`grants`, '$.contracts')) WHERE json_extract(`grants`, '$.contracts') is not null;
