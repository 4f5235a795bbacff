DROP INDEX `contracts_by_name`;--> statement-breakpoint
ALTER TABLE `contracts` ADD `sort_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `contracts_by_name` ON `contracts` (`sort_key`,`id`) WHERE deleted_at is null;