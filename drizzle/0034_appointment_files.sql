CREATE TABLE `appointment_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`appointment_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`name` text NOT NULL,
	`added_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appointment_files_in_bin` ON `appointment_files` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `appointment_files_of_appointment` ON `appointment_files` (`appointment_id`);--> statement-breakpoint
CREATE INDEX `appointment_files_of_document` ON `appointment_files` (`document_id`);--> statement-breakpoint
CREATE TABLE `__new_drafts` (
	`staff_id` integer NOT NULL,
	`editor` text NOT NULL,
	`record_id` integer NOT NULL,
	`opened_under` integer NOT NULL,
	`occurs_at` integer DEFAULT 0 NOT NULL,
	`about_id` integer,
	`name` text DEFAULT '' NOT NULL,
	`version` integer,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `editor`, `record_id`, `opened_under`, `occurs_at`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_drafts`("staff_id", "editor", "record_id", "opened_under", "occurs_at", "about_id", "name", "version", "content", "saved_at") SELECT "staff_id", "editor", "record_id", "opened_under", 0, "about_id", "name", "version", "content", "saved_at" FROM `drafts`;--> statement-breakpoint
DROP TABLE `drafts`;--> statement-breakpoint
ALTER TABLE `__new_drafts` RENAME TO `drafts`;--> statement-breakpoint
CREATE INDEX `drafts_about` ON `drafts` (`about_id`);--> statement-breakpoint
ALTER TABLE `appointment_templates` ADD `remind_minutes` integer;--> statement-breakpoint
UPDATE `appointment_templates` SET `remind_minutes` = iif(`is_all_day`, 1080, 15);--> statement-breakpoint
ALTER TABLE `attendees` ADD `answered_times` text DEFAULT '{}' NOT NULL;