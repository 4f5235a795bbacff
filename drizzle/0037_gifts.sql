CREATE TABLE `gifts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`occasion` text DEFAULT '' NOT NULL,
	`occasion_name` text DEFAULT '' NOT NULL,
	`due_on` text NOT NULL,
	`what` text DEFAULT '' NOT NULL,
	`budget` integer DEFAULT 0 NOT NULL,
	`cost` integer DEFAULT 0 NOT NULL,
	`giver_id` integer NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`given_on` text,
	`reason` text DEFAULT '' NOT NULL,
	`card_text` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`giver_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `gifts_in_bin` ON `gifts` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `gifts_of_contact` ON `gifts` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX `gifts_of_customer` ON `gifts` (`customer_id`,`occasion`,`due_on`);--> statement-breakpoint
CREATE INDEX `gifts_by_due` ON `gifts` (`due_on`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `gifts_of_giver` ON `gifts` (`giver_id`,`status`) WHERE deleted_at is null;