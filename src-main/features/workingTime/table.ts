import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { words } from '#main/database/columns.ts'
import type { ChosenDays } from '#shared/features/workingTime/schema.ts'
import type { HolidayFile } from '#shared/kit/holidays.ts'
import type { DayPart } from '#shared/kit/workingTime.ts'

/** One row or none: when the office is open, where not as usual. */
export const workingTime = sqliteTable('working_time', {
  id: integer('id').primaryKey(),
  opensMinute: integer('opens_minute').notNull(),
  closesMinute: integer('closes_minute').notNull(),
  lunchFromMinute: integer('lunch_from_minute'),
  lunchToMinute: integer('lunch_to_minute'),
  saturday: text('saturday', { enum: ['off', 'morning', 'whole'] })
    .$type<DayPart>()
    .notNull(),
  sunday: text('sunday', { enum: ['off', 'morning', 'whole'] })
    .$type<DayPart>()
    .notNull(),
  /** What the office decided of single days, by the day. */
  chosenDays: text('chosen_days', { mode: 'json' }).$type<ChosenDays>().notNull(),
  /** A file of public holidays the office took in. */
  holidayFile: text('holiday_file', { mode: 'json' }).$type<HolidayFile>(),
  /** Where that is from. */
  source: words('source'),
})
