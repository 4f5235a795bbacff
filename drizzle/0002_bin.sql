CREATE INDEX `appointments_in_bin` ON `appointments` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `calls_in_bin` ON `calls` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `calls_of_contact` ON `calls` (`contact_id`) WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX `contacts_in_bin` ON `contacts` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `contract_files_in_bin` ON `contract_files` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `contracts_in_bin` ON `contracts` (`deleted_at`) WHERE deleted_at is not null;