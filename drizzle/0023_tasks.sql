CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`starts_on` text,
	`due_on` text,
	`due_minute` integer,
	`status` text DEFAULT 'not-started' NOT NULL,
	`priority` text DEFAULT 'normal' NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`staff_id` integer NOT NULL,
	`giver_id` integer,
	`acceptance` text DEFAULT '' NOT NULL,
	`declined_by_id` integer,
	`decline_reason` text DEFAULT '' NOT NULL,
	`customer_id` integer,
	`contact_id` integer,
	`contract_id` integer,
	`topic` text DEFAULT '' NOT NULL,
	`estimated_minutes` integer DEFAULT 0 NOT NULL,
	`spent_minutes` integer DEFAULT 0 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`remind_at` integer,
	`done_at` integer,
	`rule` text DEFAULT '' NOT NULL,
	`regenerate_days` integer,
	`previous_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declined_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`previous_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_in_bin` ON `tasks` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `tasks_of_customer` ON `tasks` (`customer_id`) WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX `tasks_of_contact` ON `tasks` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX `tasks_of_contract` ON `tasks` (`contract_id`) WHERE contract_id is not null;--> statement-breakpoint
CREATE INDEX `tasks_after` ON `tasks` (`previous_id`) WHERE previous_id is not null;--> statement-breakpoint
CREATE INDEX `tasks_by_topic` ON `tasks` (`topic`) WHERE topic <> '' and done_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`staff_id`,`due_on`,`acceptance`) WHERE done_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `tasks_given` ON `tasks` (`giver_id`,`staff_id`) WHERE giver_id is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `tasks_by_due` ON `tasks` (coalesce(due_on, '9999-12-31') || printf('%04d', coalesce(due_minute, 1440)),`id`) WHERE done_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `tasks_by_done` ON `tasks` (`done_at`,`staff_id`) WHERE done_at is not null and deleted_at is null;--> statement-breakpoint
-- Whoever has calls has tasks, as far as these go: a role with rights of its own would else know none.
UPDATE `roles` SET `grants` = json_set(`grants`, '$.tasks', json_remove(json_extract(`grants`, '$.calls'), '$.print')) WHERE json_extract(`grants`, '$.calls') is not null;
