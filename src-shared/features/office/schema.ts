import { z } from 'zod'
import { typedRecoveryKey } from '#shared/features/encryption/schema.ts'
import { lead } from '#shared/features/reminders/schema.ts'
import { newPassword } from '#shared/features/session/schema.ts'
import { documentId, fileToken } from '#shared/kit/id.ts'
import { line, paragraphs, requiredLine } from '#shared/kit/values.ts'

/** The firm itself, as it stands on its papers. */
export const office = z.object({
  name: z.string(),
  taxCode: z.string(),
  address: z.string(),
  phone: z.string(),
  /** The picture at the head of its papers. */
  logoId: documentId.nullable(),
  contractNumberPattern: z.string(),
})
export type Office = z.infer<typeof office>

const onPaper = { name: requiredLine(200), taxCode: line(20), address: paragraphs(400), phone: line(60) }

export const officeInput = z.object({
  ...onPaper,
  /** A chosen PNG or JPEG file in place of the logo, null for none; left out: it stays as it is. */
  logo: fileToken.nullable().optional(),
  contractNumberPattern: requiredLine(60).refine((text) => text.includes('{STT}'), { error: 'pattern-without-number' }),
})

export type OfficeInput = z.infer<typeof officeInput>

const rhythmDays = z.int({ error: 'rhythm-days' }).min(1, { error: 'rhythm-days' }).max(3650, { error: 'rhythm-days' })

/** Days after the last real contact when a customer is due again, by rating. */
export const rhythm = z.object({ A: rhythmDays, B: rhythmDays, C: rhythmDays })
export type Rhythm = z.infer<typeof rhythm>

/** How long before its time a planned call reminds, where nobody says otherwise. */
export const callLead = z.object({ remindMinutes: lead })
export type CallLead = z.infer<typeof callLead>

/** What a new firm begins with: itself, and who owns it. One person alone may do without a password. */
export const foundInput = z.object({
  name: onPaper.name,
  taxCode: onPaper.taxCode.default(''),
  address: onPaper.address.default(''),
  phone: onPaper.phone.default(''),
  logo: fileToken.nullable().default(null),
  ownerName: requiredLine(100),
  password: newPassword.nullable().default(null),
  /** `encryption.foundingKey` typed back: all that will lie on the disk is sealed from the first byte on. Only with a password. */
  recoveryKey: typedRecoveryKey.nullable().default(null),
  /** Filled with an invented firm's customers. */
  sample: z.boolean(),
})
export type FoundInput = z.infer<typeof foundInput>

/**
 * What the program found in its data folder.
 * `new`: nothing yet. `ready`: open. `sealed`: encrypted, and waits for whoever signs in first. The rest are reasons why it would be wrong to go on:
 * `absent`: data was opened here before and the whole folder is not there, such as on a drive that is not plugged in; `missing`: the folder was used before but its database is gone; `unreadable`: no right to read or write;
 * `corrupt`: not a sound database; `newer`: written by a newer version; `locked`: another program holds it; `no-space`: the disk is full.
 */
export const folderState = z.object({
  state: z.enum(['new', 'ready', 'sealed', 'absent', 'missing', 'unreadable', 'corrupt', 'newer', 'locked', 'no-space']),
  folder: z.string(),
  detail: z.string(),
})
export type FolderState = z.infer<typeof folderState>
