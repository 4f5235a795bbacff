CREATE TABLE `opinions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`competitor_id` integer,
	`said_on` text NOT NULL,
	`innovation` integer,
	`quality` integer,
	`expertise` integer,
	`leadership` integer,
	`price` integer,
	`service` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`competitor_id`) REFERENCES `competitors`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `opinions_of_customer` ON `opinions` (`customer_id`,`said_on`);--> statement-breakpoint
CREATE INDEX `opinions_of_competitor` ON `opinions` (`competitor_id`);