ALTER TABLE `appointments` ADD `uid` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_by_uid` ON `appointments` (`uid`) WHERE uid <> '';