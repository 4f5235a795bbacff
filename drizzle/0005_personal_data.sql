CREATE TABLE `consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`purpose` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`happened_on` text NOT NULL,
	`means` text,
	`text_version` text DEFAULT '' NOT NULL,
	`document_id` integer,
	`document_name` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`staff_id` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consents_of_person` ON `consents` (`customer_id`,`contact_id`,`id`);
--> statement-breakpoint
CREATE INDEX `consents_of_contact` ON `consents` (`contact_id`) WHERE contact_id is not null;
--> statement-breakpoint
CREATE INDEX `consents_of_document` ON `consents` (`document_id`) WHERE document_id is not null;
--> statement-breakpoint
CREATE TABLE `data_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`requester` text DEFAULT '' NOT NULL,
	`reach` text DEFAULT '' NOT NULL,
	`customer_id` integer,
	`contact_id` integer,
	`received_on` text NOT NULL,
	`means` text NOT NULL,
	`has_others` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`answer_due_on` text NOT NULL,
	`answered_on` text,
	`due_on` text NOT NULL,
	`extension_days` integer DEFAULT 0 NOT NULL,
	`extension_reason` text DEFAULT '' NOT NULL,
	`done_on` text,
	`outcome` text,
	`result` text DEFAULT '' NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `data_requests_open` ON `data_requests` (`due_on`,`id`) WHERE done_on is null;
--> statement-breakpoint
CREATE INDEX `data_requests_done` ON `data_requests` (`done_on`,`id`) WHERE done_on is not null;
--> statement-breakpoint
CREATE INDEX `data_requests_of_customer` ON `data_requests` (`customer_id`) WHERE customer_id is not null;
--> statement-breakpoint
CREATE INDEX `data_requests_of_contact` ON `data_requests` (`contact_id`) WHERE contact_id is not null;
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`record` text NOT NULL,
	`digest` text NOT NULL,
	`staff_id` integer,
	`counts` text NOT NULL,
	`again_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_digest_unique` ON `erasures` (`digest`);
--> statement-breakpoint
CREATE INDEX `erasures_by_time` ON `erasures` (`at`);
--> statement-breakpoint
-- What a person once said is not changed afterwards; it goes only together with the person.
CREATE TRIGGER `consents_are_kept` BEFORE UPDATE OF purpose, channel, state, happened_on, means, text_version, document_id, note, staff_id, recorded_at ON `consents`
BEGIN SELECT raise(abort, 'an entry of a consent is not changed'); END;
