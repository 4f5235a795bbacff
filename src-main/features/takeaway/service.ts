import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { sweepRestoring } from '#main/database/replace.ts'
import { inKeeper, inTurn, workOf } from '#main/features/backups/service.ts'
import { hashPassword } from '#main/features/session/service.ts'
import { keysAmong } from '#main/kit/dataKey.ts'
import { conflict } from '#main/kit/failures.ts'
import { makeFolder } from '#main/kit/folder.ts'
import type { Context, EarlyContext } from '#main/kit/procedures.ts'
import { workplaceOf } from '#main/takeaway/format.ts'
import type { PackageContents, TakenAway } from '#shared/features/takeaway/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'

/** Writes everything of the firm to the chosen file, after whatever else is being done; nobody waits for it. */
export async function takeAway(context: Context, file: FileToken): Promise<TakenAway> {
  const target = await pathOf(context, file)
  const { folder, office, clock } = context
  return inTurn(context, 'take-away', async () => {
    try {
      return await inKeeper<'take-away'>(context, {
        kind: 'take-away',
        database: folder.database,
        folder: folder.path,
        target,
        now: clock.now(),
        program: office.tools.program,
        nativeBinding: office.tools.nativeBinding,
        keys: keysAmong(office.key()),
      })
    } catch (error) {
      throw isFullDisk(error) ? conflict('target-full') : error
    } finally {
      // What was stopped could not clear up behind itself.
      rmSync(workplaceOf(target), { recursive: true, force: true })
    }
  })
}

export function cancel(context: EarlyContext, kind: 'take-away' | 'move-in') {
  const { running, stopper } = workOf(context)
  if (running?.work === kind) stopper.abort()
}

/** What is in a package, by its manifest. */
export async function look(context: EarlyContext, file: FileToken): Promise<PackageContents> {
  const path = await pathOf(context, file)
  return inTurn(context, 'move-in', () => contentsOf(context, path))
}

/**
 * Makes a firm of a package: unpacked and checked beside the place of the database, then put into it by renames that the next start finishes if
 * they broke off. Whatever fails before leaves an empty data folder.
 */
export async function open(context: EarlyContext, { file, password }: { file: FileToken; password: string | null }) {
  const path = await pathOf(context, file)
  const { folder } = context
  return inTurn(context, 'move-in', async () => {
    assertNoFirm(context)
    const { needsPassword } = await contentsOf(context, path)
    if (needsPassword && password === null) throw conflict('password-needed')
    makeFolder(folder)
    rmSync(folder.restoring, { recursive: true, force: true })
    try {
      return await moveIn(context, { path, password })
    } catch (error) {
      throw isFullDisk(error) ? conflict('package-no-room') : error
    } finally {
      sweepRestoring(folder)
    }
  })
}

async function moveIn(context: EarlyContext, { path, password }: { path: string; password: string | null }) {
  const { folder, office, clock, session } = context
  const { migrations, nativeBinding } = office.tools
  const passwordHash = password === null ? undefined : (await hashPassword(password)).hash
  const { contents, owner } = await inKeeper<'move-in'>(context, {
    ...{ kind: 'move-in', file: path, into: folder.restoring, passwordHash },
    ...{ migrations, nativeBinding, keys: [], now: clock.now() },
  })
  const replacement = { at: clock.now(), from: basename(path), undoWith: null, aside: 'before-package' }
  await office.replace(() => Promise.resolve({ replacement, key: undefined }))
  // Who chose the password is who sits there.
  if (passwordHash !== undefined) session.enter(owner)
  return contents
}

function contentsOf(context: EarlyContext, file: string) {
  return inKeeper<'look-in'>(context, { kind: 'look-in', file, migrations: context.office.tools.migrations })
}

export function assertNoFirm({ open: opened, office }: EarlyContext) {
  const { state } = office.state()
  if (opened || state === 'ready') throw conflict('database-open')
  if (state !== 'new') throw conflict('folder-in-use')
}

async function pathOf({ outside }: EarlyContext, file: FileToken) {
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  return chosen.path
}

function isFullDisk(error: unknown) {
  return (error as { data?: { reason?: unknown } }).data?.reason === 'disk-full'
}
