ALTER TABLE `contacts` ADD `nickname` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `spouse` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `manager` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `assistant` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `nickname` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `spouse` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `manager` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `assistant` text DEFAULT '' NOT NULL;