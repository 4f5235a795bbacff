CREATE TABLE `backup_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`second_place` text NOT NULL,
	`chosen_at` integer NOT NULL
) STRICT;
