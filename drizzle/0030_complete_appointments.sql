CREATE TABLE `attendees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`appointment_id` integer NOT NULL,
	`staff_id` integer,
	`contact_id` integer,
	`customer_id` integer,
	`is_optional` integer DEFAULT false NOT NULL,
	`answer` text DEFAULT 'none' NOT NULL,
	`answered_for` integer,
	FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendees_of_appointment` ON `attendees` (`appointment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attendees_staff` ON `attendees` (`staff_id`,`appointment_id`) WHERE staff_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `attendees_contact` ON `attendees` (`contact_id`,`appointment_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `attendees_customer` ON `attendees` (`customer_id`,`appointment_id`) WHERE customer_id is not null;--> statement-breakpoint
ALTER TABLE `appointments` ADD `show_as` text DEFAULT 'busy' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `is_private` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER `appointment_takes_categories` AFTER DELETE ON `appointments`
BEGIN DELETE FROM `category_links` WHERE record = 'appointment' AND record_id = old.id; END;
