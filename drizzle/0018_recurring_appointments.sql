ALTER TABLE `appointments` ADD `rule` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `excluded` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `recurs_until` integer;--> statement-breakpoint
ALTER TABLE `appointments` ADD `series_id` integer REFERENCES appointments(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `appointments` ADD `occurs_at` integer;--> statement-breakpoint
CREATE INDEX `appointments_recurring` ON `appointments` (`starts_at`,`recurs_until`) WHERE rule <> '' and deleted_at is null;--> statement-breakpoint
CREATE INDEX `appointments_of_series` ON `appointments` (`series_id`,`occurs_at`) WHERE series_id is not null;