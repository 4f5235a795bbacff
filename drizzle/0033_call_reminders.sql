ALTER TABLE `calls` ADD `remind_minutes` integer DEFAULT 0;--> statement-breakpoint
CREATE INDEX `calls_reminding` ON `calls` (`staff_id`,planned_at - remind_minutes * 60000) WHERE remind_minutes is not null and done_at is null and deleted_at is null;--> statement-breakpoint
ALTER TABLE `office` ADD `call_remind_minutes` integer DEFAULT 0;