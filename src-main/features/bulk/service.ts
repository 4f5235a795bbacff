import { statSync } from 'node:fs'
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Db } from '#main/database/open.ts'
import { withManyRows } from '#main/database/search.ts'
import { backUpIfChanged } from '#main/features/backups/service.ts'
import { linkAll, unlinkAll } from '#main/features/categories/service.ts'
import { assertNoCycle, type Before, changeMany, namesOfMany, revertMany, weighMany } from '#main/features/customers/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, forbidden, notFound } from '#main/kit/failures.ts'
import { runAsJob } from '#main/kit/jobs.ts'
import { paced, stretchesOf } from '#main/kit/pace.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { BulkKind } from '#shared/features/bulk/choices.ts'
import type { BulkResult, BulkUndone, Deed, PastDeed, Weights } from '#shared/features/bulk/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { BulkId, CustomerId, JobId } from '#shared/kit/id.ts'
import { assertMayDo, changeOf, detailsOf, permissionOf } from './deeds.ts'
import {
  deleteBulk,
  deleteHeld,
  deleteRow,
  findBulk,
  insertBulk,
  listBulk,
  listDone,
  markUndone,
  remember,
  setRows,
} from './queries.ts'

/** What is done, and to which records. */
export interface DeedOnRows {
  record: BulkKind
  ids: readonly number[]
  deed: Deed
}

/** Records in one statement, while nobody else is answered. */
const STRETCH = 100
/** From so many on a deed is a big one. */
const MANY = 1_000
/** A database of so many bytes is backed up in the blink of an eye. */
const SOON_BACKED_UP = 48 * 1024 * 1024
const NAMED = 20

/** What a deed would come to; others are answered between its stretches. */
export async function weighDeed({ db, ...context }: Pick<Context, 'db' | 'access' | 'clock'>, wanted: DeedOnRows) {
  const act = actOf(context)
  assertMayDo(act.access, wanted)
  const change = changeOf(db, wanted.deed, act)
  const weights = nothing()
  const ids = once(wanted.ids)
  for (const stretch of stretchesOf(ids, STRETCH)) {
    for (const { fate } of weighMany(db, stretch, { change, access: act.access })) weights[fate] += 1
    await othersFirst()
  }
  return complete(weights, ids.length)
}

/** Does it to all that may be changed, as one step. CONFLICT `cancelled` when it was stopped; then nothing has changed. */
export function runDeed(context: Context, { job: jobId, ...wanted }: DeedOnRows & { job: JobId }) {
  return runAsJob(jobId, async (job) => {
    const act = actOf(context)
    assertMayDo(act.access, wanted)
    if (wantsBackup(context, wanted.ids.length)) await backUpIfChanged(context, 'before-bulk')
    job.signal.throwIfAborted()
    const steps = (db: Db) => prepared(db, wanted.ids.length, paced(deedSteps(db, wanted, act), job, wanted.ids.length))
    return context.writeLong(steps, { toldAsOne: wanted.ids.length > 1 })
  })
}

/** A few rows of a very large office are left to the hourly backup and to undo: nobody waits seconds to give three customers a colour. */
function wantsBackup({ folder }: Context, rows: number) {
  return rows >= MANY || (rows > 1 && statSync(folder.database).size <= SOON_BACKED_UP)
}

function* deedSteps(db: Db, { record, deed, ...wanted }: DeedOnRows, act: Act): Generator<number, BulkResult> {
  const change = changeOf(db, deed, act)
  const ids = once(wanted.ids)
  const weights = nothing()
  const by = { at: act.now, staffId: act.access.staffId }
  const chosen = wanted.ids.length
  const bulkId = insertBulk(db, { record, deed: deed.deed, details: detailsOf(db, deed, change), rows: 0, chosen, ...by })
  const doing = { change, bulkId, reason: deed.deed === 'edit' ? deed.reason : '', ...by }
  for (const stretch of stretchesOf(ids, STRETCH)) {
    const weighed = weighMany(db, stretch, { change, access: act.access })
    for (const { fate } of weighed) weights[fate] += 1
    const changing = weighed.filter(({ fate }) => fate === 'changed')
    remember(
      db,
      bulkId,
      changing.map((row) => ({ ...row, version: row.version + 1 })),
    )
    const these = changing.map(({ id }) => id)
    changeMany(db, these, doing)
    linkAll(db, { record, ids: these }, change.add)
    unlinkAll(db, { record, ids: these }, change.remove)
    yield stretch.length
  }
  if (weights.changed === 0) deleteBulk(db, bulkId)
  else setRows(db, bulkId, weights.changed)
  return { ...complete(weights, ids.length), id: weights.changed === 0 ? null : bulkId }
}

/** Takes a deed back for all records nobody has changed since. */
export function undoDeed(context: Context, { job: jobId, id }: { job: JobId; id: BulkId }) {
  return runAsJob(jobId, (job) => {
    const act = actOf(context)
    const bulk = findBulk(context.db, id)
    if (!bulk) throw notFound('bulk')
    assertMayUndo(act.access, bulk)
    const steps = (db: Db) => prepared(db, bulk.rows, paced(undoSteps(db, id, act), job, bulk.rows))
    return context.writeLong(steps, { toldAsOne: bulk.chosen > 1 })
  })
}

function* undoSteps(db: Db, id: BulkId, { access, now }: Act): Generator<number, BulkUndone> {
  const bulk = findBulk(db, id)
  if (!bulk) throw notFound('bulk')
  if (bulk.undoneAt !== null) throw conflict('bulk-undone')
  const how = { bulkId: id, access, deed: permissionOf(bulk.deed) }
  const undone: BulkUndone = { restored: 0, kept: 0, keptNames: [] }
  for (let after = 0; ; ) {
    const rows = listDone(db, id, { after, limit: STRETCH }).map((row) => ({
      id: row.id as CustomerId,
      version: row.version,
      before: JSON.parse(row.before) as Before,
    }))
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    const reverted = new Set(revertMany(db, rows, how))
    assertNoCycle(db, [...reverted])
    for (const row of rows.filter((one) => reverted.has(one.id))) {
      if (row.before.added) unlinkAll(db, { record: bulk.record, ids: [row.id] }, row.before.added)
      if (row.before.removed) linkAll(db, { record: bulk.record, ids: [row.id] }, row.before.removed)
    }
    const kept = rows.filter((row) => !reverted.has(row.id)).map((row) => row.id)
    undone.restored += reverted.size
    undone.kept += kept.length
    if (undone.keptNames.length < NAMED) undone.keptNames.push(...namesOfMany(db, kept, NAMED - undone.keptNames.length))
    yield rows.length
  }
  markUndone(db, id, now)
  return undone
}

/** The last deeds on several records: one's own, or everybody's for whoever may see the log. */
export function pastDeeds({ db, access }: Pick<Context, 'db' | 'access'>): PastDeed[] {
  return listBulk(db, access.may('audit.see') ? undefined : access.staffId).map(({ details, ...row }) => ({
    ...row,
    fields: fieldsOf(JSON.parse(details) as Parameters<typeof fieldsOf>[0]),
  }))
}

/** The fields a deed changed; those the office made by their labels. */
function fieldsOf({ values = {}, custom = {} }: { values?: object; custom?: Record<string, [name: string]> }) {
  return [...Object.keys(values), ...Object.values(custom).map(([name]) => name.replace(/^custom\.\w+:/u, ''))]
}

/** For whoever erases a record for ever: what it was before goes too. */
export function forgetBulk(db: Db, record: BulkKind, id: number) {
  deleteRow(db, record, id)
}

/** For whoever erases one of the office's own fields for ever. */
export function forgetHeld(db: Db, key: CustomKey) {
  deleteHeld(db, key)
}

/** What I did I may take back; what others did is for whoever may do the like. */
function assertMayUndo(access: Access, { staffId, chosen, deed }: NonNullable<ReturnType<typeof findBulk>>) {
  if (!access.may(`customers.${permissionOf(deed)}`)) throw forbidden()
  if ((chosen > 1 || staffId !== access.staffId) && !access.may('customers.bulk')) throw forbidden()
}

function prepared<Result>(db: Db, rows: number, steps: Generator<void, Result>) {
  return rows < MANY ? steps : withManyRows(db, steps)
}

function nothing(): Weights {
  return { changed: 0, same: 0, forbidden: 0, circular: 0, gone: 0 }
}

/** Those that were not even found are gone too. */
function complete(weights: Weights, chosen: number): Weights {
  const { changed, same, forbidden: refused, circular } = weights
  return { ...weights, gone: chosen - changed - same - refused - circular }
}

function once(ids: readonly number[]) {
  return [...new Set(ids)]
}
