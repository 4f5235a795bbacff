import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isEncrypted } from '#main/database/opening.ts'
import { sweepRestoring } from '#main/database/replace.ts'
import { openSealedBy } from '#main/features/session/service.ts'
import { backupsIn, shelfOf } from '#main/keeper/make.ts'
import { fits, openBackup, ringOf } from '#main/keeper/open.ts'
import { type DataKey, keysAmong } from '#main/kit/dataKey.ts'
import { writeWhole } from '#main/kit/durable.ts'
import { conflict } from '#main/kit/failures.ts'
import type { Folder } from '#main/kit/folder.ts'
import { type Keyring, readKeyring } from '#main/kit/keyring.ts'
import type { EarlyContext } from '#main/kit/procedures.ts'
import type { Unlock } from '#shared/features/encryption/schema.ts'
import { inKeeper, inTurn, workOf } from './work.ts'

export function runningWork(context: EarlyContext) {
  return workOf(context).running
}

/**
 * The same data under another key, or under none. The office is closed while its database is copied, checked and put into its place; the
 * originals change one by one, before a key is given up and after one was taken.
 */
export async function changeKeyOfOffice(context: EarlyContext, { to, ring }: { to: DataKey | undefined; ring: Keyring }) {
  const { folder, office, clock, session } = context
  const staffId = session.access()?.staffId
  const { nativeBinding } = office.tools
  const before = office.key()
  const originals = (path: string) =>
    inKeeper<'originals'>(context, { kind: 'originals', folder: path, keys: keysAmong(before, to), to })
  await inTurn(context, to ? 'seal' : 'unseal', async () => {
    rmSync(folder.restoring, { recursive: true, force: true })
    writeWhole(folder.sealing, '')
    try {
      if (!to) for (const path of [shelfOf(folder.backups), folder.documents]) await originals(path)
      await office.replace(async () => {
        const { database, restoring: into } = folder
        await inKeeper<'rekey'>(context, { kind: 'rekey', database, into, keys: keysAmong(before), to, ring, nativeBinding })
        if (!to) await originals(folder.documents)
        const at = clock.now()
        return { replacement: { at, from: null, undoWith: null, aside: `before-key ${at}` }, key: to }
      })
      // It is the same data: at this window nobody is asked who they are, not even while originals are still worked on.
      if (staffId !== undefined) session.enter(staffId)
      if (to) await originals(folder.documents)
      else rmSync(folder.sealing)
    } finally {
      sweepRestoring(folder)
    }
  })
}

/** Something broke off while encryption was turned on or off; `sealBackups` makes good what is left. */
export function isSealingUnfinished({ folder, office }: EarlyContext) {
  return office.key() !== undefined && existsSync(folder.sealing)
}

/** Seals what lies beside the data and was made before: originals that are still plain, and each backup. */
export async function sealBackups(context: EarlyContext) {
  const { folder, office } = context
  const { nativeBinding } = office.tools
  const key = office.key()
  if (!key) return
  await inTurn(context, 'backups', async () => {
    const ring = readKeyring(folder)
    if (!ring) throw new Error('sealed data without its keyring')
    for (const path of [folder.documents, shelfOf(folder.backups)])
      await inKeeper<'originals'>(context, { kind: 'originals', folder: path, keys: [key], to: key })
    for (const backup of [...(await plainBackups(context)), ...plainCopies(folder)]) {
      await inKeeper<'seal'>(context, { kind: 'seal', backup, key, ring, keys: [], nativeBinding })
    }
    rmSync(folder.sealing, { force: true })
  })
}

/** Only while some may be left: each of them has to be opened to know, and this is asked after every COMMIT. */
export async function countPlainBackups(context: EarlyContext) {
  return isSealingUnfinished(context) ? (await plainBackups(context)).length : 0
}

async function plainBackups({ folder }: EarlyContext) {
  const plain = (await backupsIn(folder.backups)).filter(({ contents }) => contents?.isEncrypted === false)
  return plain.map(({ name }) => join(folder.backups, name))
}

/** What was copied before a migration. */
function plainCopies({ backups }: Folder) {
  const names = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.db')) : []
  return names.map((name) => join(backups, name)).filter((path) => !isEncrypted(path))
}

/** What opens a backup: nothing for a plain one; the key that is in use; or what `unlock` opens. CONFLICT `backup-sealed` and as `Unlock` fails. */
export async function keysOf(context: EarlyContext, file: string, unlock: Unlock | null): Promise<DataKey[]> {
  const open = await openBackup(file).catch(() => undefined)
  // Whoever unpacks it says why it cannot be.
  if (!open) return []
  try {
    const ring = await ringOf(open)
    if (!ring) return []
    const known = context.office.key()
    if (known && fits(open.manifest, known)) return [known]
    if (!unlock) throw conflict('backup-sealed')
    const key = await openSealedBy(context, ring, unlock)
    if (!fits(open.manifest, key)) throw conflict('backup-damaged')
    return [key]
  } finally {
    open.close()
  }
}
