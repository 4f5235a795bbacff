ALTER TABLE `calls` ADD `rollovers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `rhythm_a` integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `rhythm_b` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `rhythm_c` integer DEFAULT 90 NOT NULL;--> statement-breakpoint
CREATE INDEX `customers_by_rhythm` ON `customers` (`owner_id`,`rating`,`last_contact_at`,`id`) WHERE rating is not null and deleted_at is null and stage not in ('paused', 'lost');