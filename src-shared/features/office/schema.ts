import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#shared/kit/values.ts'

/** The firm itself, as it stands on its papers. */
export const office = z.object({
  name: z.string(),
  taxCode: z.string(),
  address: z.string(),
  phone: z.string(),
  contractNumberPattern: z.string(),
})
export type Office = z.infer<typeof office>

export const officeInput = z.object({
  name: requiredLine(200),
  taxCode: line(20),
  address: paragraphs(400),
  phone: line(60),
  contractNumberPattern: requiredLine(60).refine((text) => text.includes('{STT}'), { error: 'pattern-without-number' }),
})

/**
 * What the program found in its data folder.
 * `new`: nothing yet. `ready`: open. The rest are reasons why it would be wrong to go on:
 * `absent`: data was opened here before and the whole folder is not there, such as on a drive that is not plugged in; `missing`: the folder was used before but its database is gone; `unreadable`: no right to read or write;
 * `corrupt`: not a sound database; `newer`: written by a newer version; `locked`: another program holds it; `no-space`: the disk is full.
 */
export const folderState = z.object({
  state: z.enum(['new', 'ready', 'absent', 'missing', 'unreadable', 'corrupt', 'newer', 'locked', 'no-space']),
  folder: z.string(),
  detail: z.string(),
})
export type FolderState = z.infer<typeof folderState>
