import { query } from '#shared/kit/procedure.ts'
import { today } from './schema.ts'

export const todayApi = {
  /** What the signed-in person must do now. */
  get: query('everyone').output(today),
}
