import type { Db } from '#main/database/open.ts'
import { withManyRows } from '#main/database/search.ts'
import { forgetHeld } from '#main/features/bulk/service.ts'
import { reindexCustomer } from '#main/features/customers/service.ts'
import { forgetImportedHeld } from '#main/features/imports/service.ts'
import { runAsJob } from '#main/kit/jobs.ts'
import { paced } from '#main/kit/pace.ts'
import type { Context } from '#main/kit/procedures.ts'
import { customKey } from '#shared/kit/customKey.ts'
import type { CustomerId, CustomFieldId, JobId } from '#shared/kit/id.ts'
import { countRecords, customerOfContact, deleteField, deleteSomeValues } from './queries.ts'
import { getField } from './service.ts'

/** Records in one statement, while nobody else is answered. */
const STRETCH = 200

/** Takes a field away for ever with all that stands in it. CONFLICT `cancelled` when it was stopped; then nothing has changed. */
export function eraseField(
  { db, writeLong }: Pick<Context, 'db' | 'writeLong'>,
  { id, job: jobId }: { id: CustomFieldId; job: JobId },
) {
  return runAsJob(jobId, (job) => {
    const records = countRecords(db, id)
    const steps = (writer: Db) => withManyRows(writer, paced(eraseSteps(writer, id), job, records))
    return writeLong(steps, { toldAsOne: true })
  })
}

function* eraseSteps(db: Db, id: CustomFieldId): Generator<number, { records: number }> {
  const { record, kind } = getField(db, id)
  const erased = new Set<number>()
  for (let ids = deleteSomeValues(db, id, STRETCH); ids.length > 0; ids = deleteSomeValues(db, id, STRETCH)) {
    for (const one of ids) {
      erased.add(one)
      // What was typed is not found any more.
      const customerId = record === 'customer' ? one : customerOfContact(db, one)
      if (kind === 'text' && customerId !== undefined) reindexCustomer(db, customerId as CustomerId)
      yield 1
    }
  }
  forgetHeld(db, customKey(id))
  forgetImportedHeld(db, customKey(id))
  deleteField(db, id)
  return { records: erased.size }
}
