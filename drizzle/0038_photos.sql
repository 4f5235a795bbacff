ALTER TABLE `contacts` ADD `photo_id` integer REFERENCES documents(id);--> statement-breakpoint
CREATE INDEX `contacts_of_photo` ON `contacts` (`photo_id`) WHERE photo_id is not null;--> statement-breakpoint
ALTER TABLE `customers` ADD `photo_id` integer REFERENCES documents(id);--> statement-breakpoint
CREATE INDEX `customers_of_photo` ON `customers` (`photo_id`) WHERE photo_id is not null;