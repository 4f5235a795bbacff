CREATE TABLE `custom_choices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`field_id` integer NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`field_id`) REFERENCES `custom_fields`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `custom_choices_of_field` ON `custom_choices` (`field_id`,`position`);
--> statement-breakpoint
CREATE TABLE `custom_fields` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`hint` text DEFAULT '' NOT NULL,
	`section` text DEFAULT '' NOT NULL,
	`is_required` integer NOT NULL,
	`only_for` text,
	`position` integer NOT NULL,
	`archived_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_fields_label` ON `custom_fields` (`record`,`label`);
--> statement-breakpoint
CREATE TABLE `custom_values` (
	`record_id` integer NOT NULL,
	`field_id` integer NOT NULL,
	`place` integer NOT NULL,
	`number` real,
	`text` text,
	`found` text,
	PRIMARY KEY(`record_id`, `field_id`, `place`),
	FOREIGN KEY (`field_id`) REFERENCES `custom_fields`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `custom_values_by_number` ON `custom_values` (`field_id`,`number`,`record_id`) WHERE number is not null;
--> statement-breakpoint
CREATE INDEX `custom_values_by_text` ON `custom_values` (`field_id`,`found`,`record_id`) WHERE found is not null;
--> statement-breakpoint
-- A record of any kind may hold values, and a customer may be one, so no foreign key takes them away with it.
CREATE TRIGGER `customer_takes_custom_values` AFTER DELETE ON `customers`
BEGIN
	DELETE FROM `custom_values` WHERE record_id = old.id AND field_id IN (SELECT id FROM custom_fields WHERE record = 'customer');
	DELETE FROM `custom_values` WHERE number = old.id AND field_id IN (SELECT id FROM custom_fields WHERE kind = 'customer');
END;
--> statement-breakpoint
CREATE TRIGGER `contact_takes_custom_values` AFTER DELETE ON `contacts`
BEGIN DELETE FROM `custom_values` WHERE record_id = old.id AND field_id IN (SELECT id FROM custom_fields WHERE record = 'contact'); END;
