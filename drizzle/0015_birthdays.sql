-- A birthday may be lunar ('1960-08-15L', in a leap month '2025-06-15N') or without its year ('0000-09-15'): what stands behind the year
-- is what an anniversary is found by. Days that stand there already mean what they meant.
DROP INDEX `contacts_by_birth`;--> statement-breakpoint
CREATE INDEX `contacts_by_birth` ON `contacts` (substr(`born_on`, 6)) WHERE born_on is not null and deleted_at is null;--> statement-breakpoint
DROP INDEX `customers_by_birth`;--> statement-breakpoint
CREATE INDEX `customers_by_birth` ON `customers` (substr(`born_on`, 6)) WHERE born_on is not null and deleted_at is null;
