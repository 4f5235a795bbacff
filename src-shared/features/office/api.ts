import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { requiredLine } from '#shared/kit/values.ts'
import { folderState, office, officeInput } from './schema.ts'

export const officeApi = {
  /** The state of the data folder, answered even when the database cannot be opened. */
  folder: query('anyone').output(folderState),
  /** Opens the folder again, for instance after a disk was plugged in. */
  reopen: command('anyone').output(folderState),
  /** Gives up a folder that is absent for good, so that a firm can be founded there anew. Refused in any other state. */
  startOver: command('anyone').output(folderState),
  /** Makes the database of a new firm, empty or filled with a demo firm. Refused where there is or was one. */
  found: command('anyone')
    .input(z.object({ name: requiredLine(200), ownerName: requiredLine(100), sample: z.boolean() }))
    .output(folderState),
  get: query('everyone').output(office),
  update: command('office.edit').input(officeInput).output(office),
}
