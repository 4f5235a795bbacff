ALTER TABLE `customers` ADD `needed_on` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `needed_place` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `given_at` integer;--> statement-breakpoint
CREATE INDEX `customers_newly_given` ON `customers` (`owner_id`,`given_at`) WHERE given_at is not null and deleted_at is null;