import { z } from 'zod'
import { documentId, fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { document } from './schema.ts'

export const documentsApi = {
  /**
   * Compares the file with its SHA-256 and gives an address inside the app where the window may read it once.
   * CONFLICT `document-missing` or `document-changed` when the original is not what was filed.
   */
  open: query('contracts.see', { noted: { change: 'opened', record: 'document' } })
    .input(documentId)
    .output(document.pick({ mediaType: true, bytes: true }).extend({ url: z.string() })),
  /**
   * Writes the file, byte for byte, to a place the user chose; what stood there before stays until the copy is whole. CONFLICT
   * `document-missing`, `document-changed`, `file-gone` for an invented place, `cannot-write`, `target-full`.
   */
  saveCopy: command('contracts.print', { noted: { change: 'exported', record: 'document' } })
    .input(z.object({ id: documentId, file: fileToken }))
    .output(document.pick({ bytes: true })),
}
