ALTER TABLE `customers` ADD `trade_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `english_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `industry` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `size` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `budget` integer;--> statement-breakpoint
ALTER TABLE `customers` ADD `credit_limit` integer;--> statement-breakpoint
ALTER TABLE `customers` ADD `tastes` text DEFAULT '' NOT NULL;