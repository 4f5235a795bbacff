import { z } from 'zod'
import { attachmentId, customerId, fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { requiredLine, version } from '#shared/kit/values.ts'
import { attachment } from './schema.ts'

/** Who may see a customer sees what is attached to it, who may edit it attaches. */
export const attachmentsApi = {
  /** The last attached first. */
  list: query('customers.see').input(customerId).output(z.array(attachment)),
  /**
   * Attaches a file the user chose, or one that was dragged or pasted into the window. A content that lies there already is not attached
   * twice. CONFLICT `file-empty`, `file-too-big` (facts: megabytes, limit), `file-gone`, `file-unreadable`, `file-is-folder`.
   */
  attach: command('customers.edit')
    .input(z.object({ customerId, file: z.union([fileToken, z.file()]) }))
    .output(attachment),
  /** Another name; what says of which kind the file is stays. */
  rename: command('customers.edit')
    .input(z.object({ id: attachmentId, version, name: requiredLine(255) }))
    .output(attachment),
  remove: command('customers.edit').input(attachmentId).output(z.void()),
  restore: command('customers.edit').input(attachmentId).output(z.void()),
  /** As `documents.open`, for what is attached to a customer. */
  open: query('customers.see', { noted: { change: 'opened', record: 'attachment' } })
    .input(attachmentId)
    .output(z.object({ url: z.string(), mediaType: z.string(), bytes: z.int() })),
  /** As `documents.saveCopy`. */
  saveCopy: command('customers.print', { noted: { change: 'exported', record: 'attachment' } })
    .input(z.object({ id: attachmentId, file: fileToken }))
    .output(z.object({ bytes: z.int() })),
}
