import { z } from 'zod'
import { documentId } from '#shared/kit/id.ts'
import { query } from '#shared/kit/procedure.ts'
import { document } from './schema.ts'

export const documentsApi = {
  /**
   * Compares the file with its SHA-256 and gives an address inside the app where the window may read it once.
   * CONFLICT `document-missing` or `document-changed` when the original is not what was filed.
   */
  open: query('documents.read', { noted: { change: 'opened', record: 'document' } })
    .input(documentId)
    .output(document.pick({ mediaType: true, bytes: true }).extend({ url: z.string() })),
}
