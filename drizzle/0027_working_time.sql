CREATE TABLE `occasions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`falls_on` text,
	`audience` text DEFAULT 'all' NOT NULL,
	`days_ahead` integer NOT NULL,
	`is_on` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `occasions_by_key` ON `occasions` (`key`) WHERE "key" <> '';--> statement-breakpoint
CREATE TABLE `working_time` (
	`id` integer PRIMARY KEY NOT NULL,
	`opens_minute` integer NOT NULL,
	`closes_minute` integer NOT NULL,
	`lunch_from_minute` integer,
	`lunch_to_minute` integer,
	`saturday` text NOT NULL,
	`sunday` text NOT NULL,
	`chosen_days` text NOT NULL,
	`holiday_file` text,
	`source` text DEFAULT '' NOT NULL
) STRICT;
