import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { conflict } from '#main/kit/failures.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { newStaging } from '#main/kit/staging.ts'
import { openStaging } from '#main/reader/stagingFile.ts'
import type { Staging, WriteJob } from '#shared/features/imports/jobs.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { masked } from '#shared/kit/sensitive.ts'
import { listExported } from './exportQueries.ts'
import { exportSheet } from './exportSheet.ts'
import { listCustomerIds, type Selection } from './listQueries.ts'

type Office = Pick<Context, 'db' | 'access' | 'clock' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

export interface Export extends Selection {
  file: FileToken
  format: WriteJob['format']
}

/** Between two stretches of so many rows others are answered. */
const STRETCH = 500
const ONLY_SHEET = 0

/**
 * Writes every customer of a selection to the chosen file, in a process of its own that gets the rows through a staging file. CONFLICT
 * `file-gone` without a chosen file, `cannot-write` when it may not be written there; what stood there before then stays.
 */
export async function exportCustomers(office: Office, { file, format, ...listing }: Export, signal: AbortSignal | undefined) {
  const chosen = await office.outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const staging = newStaging(office, `export-${randomUUID()}`)
  try {
    const { columns, cells } = exportSheet(office.db)
    const rows = await stage(office, { ...listing, staging, cells }, signal)
    const sheets = [{ name: 'Khách hàng', columns, rows: ONLY_SHEET, landscape: true }]
    const job: WriteJob = { kind: 'write', file: chosen.path, format, sheets, ...staging }
    await office.outside.run(job, { signal }).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'cannot-write' ? conflict('cannot-write') : error
    })
    return { rows }
  } finally {
    await rm(staging.staging, { force: true })
  }
}

/** Copies the rows into the staging file, a stretch at a time: as they are when their turn comes, in the order of the beginning. */
async function stage(
  office: Office,
  {
    staging,
    cells,
    ...listing
  }: Omit<Export, 'file' | 'format'> & { staging: Staging; cells: ReturnType<typeof exportSheet>['cells'] },
  signal: AbortSignal | undefined,
) {
  const mayReveal = office.access.may('customers.reveal')
  const ids = listCustomerIds(office.db, { ...listing, group: null }, actOf(office))
  const stagingFile = openStaging(staging)
  let rows = 0
  try {
    for (let from = 0; from < ids.length; from += STRETCH) {
      signal?.throwIfAborted()
      for (const customer of listExported(office.db, ids.slice(from, from + STRETCH), office.access)) {
        rows += 1
        const taxCode = mayReveal ? customer.taxCode : masked('taxCode', customer.taxCode)
        stagingFile.addRow(ONLY_SHEET, rows, cells({ ...customer, taxCode }))
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
    return rows
  } finally {
    stagingFile.close()
  }
}
