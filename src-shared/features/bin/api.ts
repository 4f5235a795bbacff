import { z } from 'zod'
import { erasureId } from '#shared/kit/id.ts'
import { page } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { binEntry, binned, erasure } from './schema.ts'

const some = z.array(binned).min(1).max(10_000)

export const binApi = {
  /** Everything that was deleted, of all kinds, the last first. */
  list: query('bin.see').input(page).output(z.array(binEntry)),
  count: query('bin.see').output(z.int()),
  /** Brings things back with their links as they were, all or none. CONFLICT `number-taken` for a contract whose number another one bears by now. */
  restore: command('bin.edit').input(some).output(z.int()),
  /**
   * Erases for ever, with everything that hangs on it: rows, search words, files, and what the log and the imports remember of it. Only
   * what lies in the bin can be erased.
   */
  erase: command('bin.erase').input(some).output(z.int()),
  /** What somebody erased for ever, the last first; it stays erased when an older backup is restored. What went by itself is not among it. */
  erasures: query('bin.see').input(page).output(z.array(erasure)),
  erasureCount: query('bin.see').output(z.int()),
  erasure: query('bin.see').input(erasureId).output(erasure),
  /** The window says it before the certificate is printed or becomes a PDF. */
  erasurePrinted: command('bin.see', { noted: { change: 'printed', record: 'erasure' } })
    .input(erasureId)
    .output(z.void()),
}
