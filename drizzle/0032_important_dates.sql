CREATE TABLE `important_dates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`name` text NOT NULL,
	`falls_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `important_dates_in_bin` ON `important_dates` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `important_dates_of_customer` ON `important_dates` (`customer_id`);--> statement-breakpoint
CREATE INDEX `important_dates_of_contact` ON `important_dates` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX `important_dates_by_day` ON `important_dates` (substr(`falls_on`, 6)) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_anniversary` ON `contracts` (substr(coalesce(`signed_on`, `starts_on`), 6)) WHERE status in ('signed', 'running', 'accepted') and deleted_at is null;