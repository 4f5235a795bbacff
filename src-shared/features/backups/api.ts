import { z } from 'zod'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { backup, backupContents, backupSource, backupStatus, restoreInput, restoreResult } from './schema.ts'

/**
 * Long work runs beside the program: `status` tells how far it is, `cancel` ends it, and it then fails with CONFLICT `cancelled`.
 * A backup that cannot be used is CONFLICT `not-a-backup`, `backup-damaged`, `backup-newer` or `backup-incomplete` (facts: documents).
 */
export const backupsApi = {
  status: query('everyone').output(backupStatus),
  /** Everything in the backups folder, newest first. */
  list: query('backups.see').output(z.array(backup)),
  /** Makes a backup now and, when there is a second place that can be reached, one there. */
  make: command('backups.edit').output(backup),
  /** Writes the newest state with all originals into one file that a person can carry. */
  saveAs: command('backups.export')
    .input(z.object({ file: fileToken }))
    .output(z.object({ bytes: z.int() })),
  /** A folder on another disk that is given a copy once a day; null for none. CONFLICT `place-not-writable`. */
  setSecondPlace: command('backups.edit')
    .input(z.object({ folder: fileToken.nullable() }))
    .output(z.void()),
  /** Unpacks the newest backup beside the data, opens it as a start would, compares it with its manifest and throws it away. */
  test: command('backups.edit').output(backupStatus.shape.tested.unwrap()),
  /** What is in a backup, by its manifest; nothing is changed. */
  look: query('backups.edit').input(backupSource).output(backupContents),
  /**
   * Puts a backup in the place of the firm's data, which is backed up before. Everything is checked before anything is changed.
   * CONFLICT `backup-sealed` when it is encrypted and nothing that was given opens it; then also as `session.signIn` and `session.recover`.
   */
  restore: command('backups.edit').input(restoreInput).output(restoreResult),
  cancel: command('backups.edit').output(z.void()),
  /** The same where no database is open; CONFLICT `database-open` where one is. */
  rescue: {
    list: query('anyone').output(z.array(backup)),
    look: query('anyone').input(backupSource).output(backupContents),
    restore: command('anyone').input(restoreInput).output(restoreResult),
  },
}
