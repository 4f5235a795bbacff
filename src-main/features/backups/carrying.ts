import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { shelfOf } from '#main/keeper/make.ts'
import { keysAmong } from '#main/kit/dataKey.ts'
import { conflict } from '#main/kit/failures.ts'
import type { Context, EarlyContext } from '#main/kit/procedures.ts'
import { isDue } from '#shared/features/backups/rules.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { note, readDiary } from './diary.ts'
import { findSecondPlace, removeSecondPlace, saveSecondPlace } from './queries.ts'
import { backUpNow, isChanged, newestBackup } from './service.ts'
import { inKeeper, inTurn, reasonOf } from './work.ts'

/** So many copies stay in the second place; older ones that this program wrote there go. */
const KEPT_THERE = 3

/** What a copy elsewhere needs, whoever has it made. */
type Within = EarlyContext & Pick<Context, 'db'>

/** Writes the newest state, with all originals inside, to the file that was chosen. */
export async function saveAs(context: Context, file: FileToken) {
  const chosen = await context.outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  return inTurn(context, 'carry', async () => {
    const name = await freshBackup(context)
    return carry(context, name, chosen.path)
  })
}

export async function setSecondPlace(context: Context, token: FileToken | null) {
  const chosen = token && (await context.outside.fileOf(token))
  if (token && !chosen) throw conflict('file-gone')
  if (chosen) assertFolder(chosen.path)
  await context.write((db) =>
    chosen ? saveSecondPlace(db, { secondPlace: chosen.path, chosenAt: context.clock.now() }) : removeSecondPlace(db),
  )
  note(context.folder, { carryFailure: null })
}

/**
 * Writes the newest backup to the second place, if there is one and it does not hold it already. A drive that is not plugged in is no failure:
 * the status tells it, and reminds after a week.
 */
export async function carryToSecondPlace(context: Within) {
  const place = findSecondPlace(context.db)?.secondPlace
  if (!place || !existsSync(place)) return
  const newest = await newestBackup(context)
  const { carried } = readDiary(context.folder)
  if (!newest || carried.some((copy) => copy.place === place && copy.name === newest.name)) return
  try {
    await inTurn(context, 'carry', () => carry(context, newest.name, join(place, newest.name)))
    const all = [{ place, name: newest.name, at: context.clock.now() }, ...carried]
    const here = all.filter((copy) => copy.place === place)
    for (const { name } of here.slice(KEPT_THERE)) rmSync(join(place, name), { force: true })
    const kept = new Set([...here.slice(0, KEPT_THERE), ...all.filter((copy) => copy.place !== place).slice(0, KEPT_THERE)])
    note(context.folder, { carried: all.filter((copy) => kept.has(copy)), carryFailure: null })
  } catch (error) {
    note(context.folder, { carryFailure: reasonOf(error) })
    throw error
  }
}

/** The second place has had nothing for a day. */
export function isSecondPlaceDue({ db, folder, clock }: Within) {
  const place = findSecondPlace(db)?.secondPlace
  const last = readDiary(folder).carried.find((copy) => copy.place === place)
  return place !== undefined && isDue(last?.at, clock.now(), 24)
}

async function freshBackup(context: EarlyContext) {
  const newest = await newestBackup(context)
  if (newest?.contents && !isChanged(context)) return newest.name
  return (await backUpNow(context, 'by-hand')).name
}

function carry(context: EarlyContext, name: string, target: string) {
  const { backups } = context.folder
  const keys = keysAmong(context.office.key())
  return inKeeper<'carry'>(context, { kind: 'carry', backup: join(backups, name), shelf: shelfOf(backups), target, keys })
}

function assertFolder(path: string) {
  try {
    accessSync(path, constants.W_OK)
  } catch {
    throw conflict('place-not-writable')
  }
  if (!statSync(path).isDirectory()) throw conflict('place-not-writable')
}
