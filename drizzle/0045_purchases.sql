CREATE TABLE `product_links` (
	`product_id` integer NOT NULL,
	`kind` text NOT NULL,
	`other_id` integer NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`product_id`, `kind`, `other_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `product_links_to` ON `product_links` (`other_id`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`folded_text` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`unit_price` integer DEFAULT 0 NOT NULL,
	`vat_rate` text,
	`category` text DEFAULT '' NOT NULL,
	`supplier` text DEFAULT '' NOT NULL,
	`warranty_months` integer,
	`lasts_months` integer,
	`is_sold` integer DEFAULT true NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `products_by_code` ON `products` (`code`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `products_in_bin` ON `products` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE `purchases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`product_id` integer NOT NULL,
	`bought_on` text NOT NULL,
	`quantity` real NOT NULL,
	`unit_price` integer NOT NULL,
	`amount` integer NOT NULL,
	`contract_id` integer,
	`seller_id` integer,
	`serial` text DEFAULT '' NOT NULL,
	`ask_on` text,
	`is_asked` integer DEFAULT true NOT NULL,
	`due_on` text,
	`due_reason` text,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`seller_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `purchases_of_customer` ON `purchases` (`customer_id`,`product_id`,`bought_on`);--> statement-breakpoint
CREATE INDEX `purchases_of_product` ON `purchases` (`product_id`,`bought_on`);--> statement-breakpoint
CREATE INDEX `purchases_by_due` ON `purchases` (`due_on`,`customer_id`) WHERE due_on is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `purchases_of_contract` ON `purchases` (`contract_id`) WHERE contract_id is not null;--> statement-breakpoint
CREATE INDEX `purchases_in_bin` ON `purchases` (`deleted_at`) WHERE deleted_at is not null;