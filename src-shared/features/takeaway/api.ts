import { z } from 'zod'
import { newPassword } from '#shared/features/session/schema.ts'
import { fileToken } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { packageContents, takenAway } from './schema.ts'

const source = z.object({ file: fileToken })

/** Everything of the firm in one file of open formats, and such a file as a new firm. How far it is: `backups.status`, `door.progress`. */
export const takeawayApi = {
  /** Writes the package; the office goes on meanwhile. CONFLICT `file-gone`, `target-full`, `cannot-write`, `place-gone`, `cancelled`. */
  save: command('office.export', { noted: { change: 'exported', record: 'office' } })
    .input(source)
    .output(takenAway),
  cancel: command('office.export').output(z.void()),
  /** Where no firm is yet; CONFLICT `database-open` or `folder-in-use` where one is. */
  door: {
    /** What is in a package, by its manifest. CONFLICT `not-a-package`, `package-damaged`, `package-newer`. */
    look: query('anyone').input(source).output(packageContents),
    /**
     * Makes a firm of it; everything is checked before anything is placed. The owner may choose a password with it, and must where people
     * signed in (CONFLICT `password-needed`). CONFLICT `package-no-room`.
     */
    open: command('anyone')
      .input(source.extend({ password: newPassword.nullable() }))
      .output(packageContents),
    progress: query('anyone').output(z.object({ done: z.number(), total: z.number() }).nullable()),
    cancel: command('anyone').output(z.void()),
  },
}
