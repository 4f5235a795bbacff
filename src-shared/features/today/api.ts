import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { today } from './schema.ts'

export const todayApi = {
  /** What the signed-in person must do now. */
  get: query('everyone').output(today),
  /** The morning sheet says it before it lets itself be printed. */
  printed: command('calls.print', { noted: { change: 'printed', record: 'list' } }).output(z.void()),
}
