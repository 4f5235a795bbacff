import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { today } from './schema.ts'

export const todayApi = {
  /** What the signed-in person must do now. */
  get: query('everyone').output(today),
  /** The window says it before the morning sheet is printed. */
  printed: command('everyone', { noted: { change: 'printed', record: 'list' } }).output(z.void()),
}
