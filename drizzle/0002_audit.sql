CREATE TABLE `audit_key` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` blob NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `audit_key` (`id`, `key`) VALUES (1, randomblob(32));
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`staff_id` integer,
	`action` text NOT NULL,
	`record` text NOT NULL,
	`record_id` integer,
	`customer_id` integer,
	`change` text NOT NULL,
	`changes` text,
	`salt` blob,
	`digest` blob NOT NULL,
	`hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_log_by_time` ON `audit_log` (`at`);
--> statement-breakpoint
CREATE INDEX `audit_log_by_staff` ON `audit_log` (`staff_id`);
--> statement-breakpoint
CREATE INDEX `audit_log_of_record` ON `audit_log` (`record`,`record_id`);
--> statement-breakpoint
CREATE INDEX `audit_log_by_change` ON `audit_log` (`change`) WHERE change not in ('created', 'changed');
--> statement-breakpoint
CREATE INDEX `audit_log_of_customer` ON `audit_log` (`customer_id`) WHERE customer_id is not null;
--> statement-breakpoint
-- A line never goes.
CREATE TRIGGER `audit_log_stays` BEFORE DELETE ON `audit_log` BEGIN SELECT raise(abort, 'a line of the audit log stays'); END;
--> statement-breakpoint
-- A line never changes, but its text may be erased for ever; the chain stands on the digest, which stays.
CREATE TRIGGER `audit_log_is_kept` BEFORE UPDATE ON `audit_log`
WHEN NOT (new.changes IS NULL AND new.salt IS NULL AND new.seq IS old.seq AND new.at IS old.at AND new.staff_id IS old.staff_id
	AND new.action IS old.action AND new.record IS old.record AND new.record_id IS old.record_id AND new.customer_id IS old.customer_id
	AND new.change IS old.change AND new.digest IS old.digest AND new.hash IS old.hash)
BEGIN SELECT raise(abort, 'a line of the audit log is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_key_is_kept` BEFORE UPDATE ON `audit_key` BEGIN SELECT raise(abort, 'the key of the audit log stays'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_key_stays` BEFORE DELETE ON `audit_key` BEGIN SELECT raise(abort, 'the key of the audit log stays'); END;

--> statement-breakpoint
CREATE INDEX `appointments_in_bin` ON `appointments` (`deleted_at`) WHERE deleted_at is not null;
--> statement-breakpoint
CREATE INDEX `calls_in_bin` ON `calls` (`deleted_at`) WHERE deleted_at is not null;
--> statement-breakpoint
CREATE INDEX `calls_of_contact` ON `calls` (`contact_id`) WHERE contact_id is not null;
--> statement-breakpoint
CREATE INDEX `contacts_in_bin` ON `contacts` (`deleted_at`) WHERE deleted_at is not null;
--> statement-breakpoint
CREATE INDEX `contract_files_in_bin` ON `contract_files` (`deleted_at`) WHERE deleted_at is not null;
--> statement-breakpoint
CREATE INDEX `contracts_in_bin` ON `contracts` (`deleted_at`) WHERE deleted_at is not null;
