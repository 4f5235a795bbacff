ALTER TABLE `customers` ADD `parent_id` integer REFERENCES customers(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `customers` ADD `referrer_id` integer REFERENCES customers(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `customers_of_parent` ON `customers` (`parent_id`) WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX `customers_of_referrer` ON `customers` (`referrer_id`) WHERE referrer_id is not null;
