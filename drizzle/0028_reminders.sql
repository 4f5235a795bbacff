CREATE TABLE `reminders` (
	`staff_id` integer NOT NULL,
	`kind` text NOT NULL,
	`record_id` integer NOT NULL,
	`occurs_at` integer NOT NULL,
	`rung_at` integer NOT NULL,
	`snoozed_at` integer,
	`snoozed_until` integer,
	`dismissed_at` integer,
	PRIMARY KEY(`kind`, `record_id`, `occurs_at`, `staff_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reminders_standing` ON `reminders` (`staff_id`,`snoozed_until`) WHERE dismissed_at is null;--> statement-breakpoint
ALTER TABLE `appointments` ADD `remind_minutes` integer;--> statement-breakpoint
CREATE INDEX `appointments_reminding` ON `appointments` (`staff_id`,starts_at - remind_minutes * 60000) WHERE remind_minutes is not null and rule = '' and deleted_at is null;--> statement-breakpoint
CREATE INDEX `appointments_reminding_again` ON `appointments` (`staff_id`,`recurs_until`) WHERE remind_minutes is not null and rule <> '' and deleted_at is null;--> statement-breakpoint
CREATE INDEX `contracts_reminding` ON `contracts` (`owner_id`,`ends_on`) WHERE ends_on is not null and status in ('signed', 'running', 'accepted') and deleted_at is null;--> statement-breakpoint
CREATE INDEX `tasks_reminding` ON `tasks` (`staff_id`,`remind_at`) WHERE remind_at is not null and done_at is null and deleted_at is null;--> statement-breakpoint
CREATE TRIGGER `appointment_takes_reminders` AFTER DELETE ON `appointments`
BEGIN DELETE FROM `reminders` WHERE kind = 'appointment' AND record_id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER `call_takes_reminders` AFTER DELETE ON `calls`
BEGIN DELETE FROM `reminders` WHERE kind = 'call' AND record_id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER `task_takes_reminders` AFTER DELETE ON `tasks`
BEGIN DELETE FROM `reminders` WHERE kind = 'task' AND record_id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER `contract_takes_reminders` AFTER DELETE ON `contracts`
BEGIN DELETE FROM `reminders` WHERE kind = 'contract' AND record_id = old.id; END;
--> statement-breakpoint
-- What was past before there were reminders does not come all at once now: calls have their list, contracts their panel.
INSERT INTO `reminders` (staff_id, kind, record_id, occurs_at, rung_at, dismissed_at)
SELECT staff_id, 'call', id, planned_at, unixepoch() * 1000, unixepoch() * 1000 FROM calls
WHERE planned_at <= unixepoch() * 1000 AND done_at IS NULL AND deleted_at IS NULL;
--> statement-breakpoint
INSERT INTO `reminders` (staff_id, kind, record_id, occurs_at, rung_at, dismissed_at)
SELECT owner_id, 'contract', id, unixepoch(ends_on) * 1000 - 25200000, unixepoch() * 1000, unixepoch() * 1000 FROM contracts
WHERE ends_on <= date('now', '+30 days') AND status IN ('signed', 'running', 'accepted') AND deleted_at IS NULL;
