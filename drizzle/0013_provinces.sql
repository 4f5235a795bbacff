CREATE TABLE `province_lists` (
	`id` integer PRIMARY KEY NOT NULL,
	`file` text,
	`source` text DEFAULT '' NOT NULL,
	`chosen_regions` text NOT NULL
) STRICT;
