import { z } from 'zod'
import { command, query } from '#shared/kit/procedure.ts'
import { callLead, folderState, foundInput, office, officeInput, rhythm } from './schema.ts'

export const officeApi = {
  /** The state of the data folder, answered even when the database cannot be opened. */
  folder: query('anyone').output(folderState),
  /** Opens the folder again, for instance after a disk was plugged in. */
  reopen: command('anyone').output(folderState),
  /** Gives up a folder that is absent for good, so that a firm can be founded there anew. Refused in any other state. */
  startOver: command('anyone').output(folderState),
  /** Makes the database of a new firm, empty or filled with a demo firm. Refused where there is or was one. CONFLICT as `update`. */
  found: command('anyone').input(foundInput).output(folderState),
  get: query('everyone').output(office),
  /** An address inside the app where the window may read the logo; null without one. CONFLICT as `documents.open`. */
  logo: query('everyone').output(z.object({ url: z.string() }).nullable()),
  /** CONFLICT `not-a-picture` for a logo that is neither PNG nor JPEG, `file-too-big` (facts: limit) and the like. */
  update: command('office.edit').input(officeInput).output(office),
  rhythm: query('everyone').output(rhythm),
  setRhythm: command('office.edit').input(rhythm).output(rhythm),
  callLead: query('everyone').output(callLead),
  setCallLead: command('office.edit').input(callLead).output(callLead),
}
