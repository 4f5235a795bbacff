ALTER TABLE `contacts` ADD `sort_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `contacts_by_name` ON `contacts` (`sort_key`,`id`,`customer_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_that_are_people` ON `customers` (`sort_key`,`id`) WHERE kind = 'person' and deleted_at is null;