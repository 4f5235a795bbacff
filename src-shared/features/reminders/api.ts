import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { MOST_REMINDERS } from './rules.ts'
import { reminder, reminderKey, snooze } from './schema.ts'

const chosen = z.array(reminderKey).min(1).max(MOST_REMINDERS)

/** What has come of the signed-in person's own reminders; nobody sees another's. */
export const remindersApi = {
  /** Those that were neither dismissed nor put off, by when the thing begins. */
  list: query('everyone').output(z.array(reminder)),
  /** They do not come again. One that is gone already is no matter. */
  dismiss: command('everyone')
    .input(z.object({ reminders: chosen }))
    .output(z.void()),
  /** They come again later. CONFLICT `snooze-past` when that moment is past for one of them; then none is put off. */
  snooze: command('everyone')
    .input(z.object({ reminders: chosen, how: snooze }))
    .output(z.void()),
}
