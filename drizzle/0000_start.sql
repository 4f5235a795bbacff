CREATE TABLE `appointments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`customer_id` integer,
	`staff_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_all_day` integer DEFAULT false NOT NULL,
	`location` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `appointments_by_start` ON `appointments` (`starts_at`,`staff_id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `appointments_of_staff` ON `appointments` (`staff_id`,`starts_at`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `appointments_of_customer` ON `appointments` (`customer_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`staff_id` integer NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`direction` text DEFAULT 'out' NOT NULL,
	`planned_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	`done_at` integer,
	`outcome` text,
	`duration_seconds` integer,
	`note` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`is_promised` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `calls_of_customer` ON `calls` (`customer_id`, coalesce(`done_at`, `planned_at`));--> statement-breakpoint
CREATE INDEX `calls_to_make` ON `calls` (`staff_id`,`planned_at`,`customer_id`) WHERE done_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `calls_by_planned` ON `calls` (`planned_at`,`staff_id`,`done_at`) WHERE planned_at is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `calls_by_done` ON `calls` (`done_at`,`staff_id`,`outcome`) WHERE done_at is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `contact_points` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` integer NOT NULL,
	`contact_id` integer,
	`kind` text NOT NULL,
	`typed` text NOT NULL,
	`normal` text DEFAULT '' NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_points_of_customer` ON `contact_points` (`customer_id`,`contact_id`,`kind`,`position`);--> statement-breakpoint
CREATE INDEX `contact_points_by_normal` ON `contact_points` (`normal`) WHERE normal <> '';--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`honorific` text DEFAULT '' NOT NULL,
	`full_name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`born_on` text,
	`is_main` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_of_customer` ON `contacts` (`customer_id`,`is_main`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_birth` ON `contacts` (substr(`born_on`, 6, 5)) WHERE born_on is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `contract_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`role` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`added_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contract_files_of_contract` ON `contract_files` (`contract_id`,`role`);--> statement-breakpoint
CREATE INDEX `contract_files_of_document` ON `contract_files` (`document_id`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`customer_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`made_on` text NOT NULL,
	`signed_on` text,
	`starts_on` text,
	`ends_on` text,
	`value` integer DEFAULT 0 NOT NULL,
	`status` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_number` ON `contracts` (`number`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_of_customer` ON `contracts` (`customer_id`,`made_on`);--> statement-breakpoint
CREATE INDEX `contracts_by_made` ON `contracts` (`made_on`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_signed` ON `contracts` (`signed_on`,`owner_id`,`value`,`status`) WHERE signed_on is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_end` ON `contracts` (`ends_on`,`status`) WHERE ends_on is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_value` ON `contracts` (`value`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_name` ON `contracts` (`name`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_by_owner` ON `contracts` (`owner_id`,`made_on`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `customer_groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_groups_name_unique` ON `customer_groups` (`name`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text DEFAULT '' NOT NULL,
	`sort_key` text NOT NULL,
	`folded_name` text NOT NULL,
	`stage` text NOT NULL,
	`group_id` integer,
	`source` text DEFAULT '' NOT NULL,
	`tax_code` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`province` text DEFAULT '' NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`rating` text,
	`owner_id` integer,
	`born_on` text,
	`revenue` integer,
	`needs` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`last_contact_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `customer_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_code` ON `customers` (`code`);--> statement-breakpoint
CREATE INDEX `customers_by_code_length` ON `customers` (length(code),`code`);--> statement-breakpoint
CREATE INDEX `customers_by_name` ON `customers` (`sort_key`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_stage` ON `customers` (`stage`,`sort_key`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_owner` ON `customers` (`owner_id`,`sort_key`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_group` ON `customers` (`group_id`,`sort_key`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_last_contact` ON `customers` (`last_contact_at`,`id`,`stage`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_created` ON `customers` (`created_at`,`id`,`owner_id`,`stage`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `customers_by_tax_code` ON `customers` (`tax_code`) WHERE tax_code <> '';--> statement-breakpoint
CREATE INDEX `customers_by_folded_name` ON `customers` (`folded_name`);--> statement-breakpoint
CREATE INDEX `customers_in_bin` ON `customers` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `customers_by_birth` ON `customers` (substr(`born_on`, 6, 5)) WHERE born_on is not null and deleted_at is null;--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`added_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_sha256_unique` ON `documents` (`sha256`);--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`import_id` integer NOT NULL,
	`noun` text NOT NULL,
	`row_id` integer NOT NULL,
	`version` integer NOT NULL,
	`before` text,
	PRIMARY KEY(`import_id`, `noun`, `row_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_name` text NOT NULL,
	`imported_at` integer NOT NULL,
	`staff_id` integer,
	`added` integer NOT NULL,
	`updated` integer NOT NULL,
	`skipped` integer NOT NULL,
	`refused` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tax_code` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`contract_number_pattern` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`short_name` text DEFAULT '' NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stage_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` integer NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`changed_at` integer NOT NULL,
	`staff_id` integer,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_changes_of_customer` ON `stage_changes` (`customer_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `stage_changes_by_time` ON `stage_changes` (`changed_at`,`customer_id`,`from_stage`,`to_stage`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `customer_search` USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIRTUAL TABLE `contract_search` USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0');
