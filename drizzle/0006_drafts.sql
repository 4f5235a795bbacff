CREATE TABLE `drafts` (
	`staff_id` integer NOT NULL,
	`editor` text NOT NULL,
	`record_id` integer NOT NULL,
	`opened_under` integer NOT NULL,
	`about_id` integer,
	`name` text DEFAULT '' NOT NULL,
	`version` integer,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `editor`, `record_id`, `opened_under`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `drafts_about` ON `drafts` (`about_id`);
