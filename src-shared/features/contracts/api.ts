import { z } from 'zod'
import { contractFileId, contractId, fileToken } from '#shared/kit/id.ts'
import { letterRun } from '#shared/kit/letters.ts'
import { page, sortOf } from '#shared/kit/page.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day, version } from '#shared/kit/values.ts'
import { contract, contractFile, contractFilter, contractInput, contractRow, contractSort } from './schema.ts'

const sort = sortOf(z.enum(contractSort)).default([{ by: 'madeOn', direction: 'descending' }])

export const contractsApi = {
  list: query('contracts.see')
    .input(page.extend({ filter: contractFilter, sort }))
    .output(z.array(contractRow)),
  count: query('contracts.see')
    .input(contractFilter)
    .output(z.object({ count: z.int(), value: z.int() })),
  /** How many rows of a filter stand under each letter, in the order of a list that is sorted by name first. */
  letters: query('contracts.see', { isPatient: true })
    .input(z.object({ filter: contractFilter, sort }))
    .output(z.array(letterRun)),
  viewCounts: query('contracts.see', { isPatient: true }).output(
    z.object({ all: z.int(), mine: z.int(), ending: z.int(), ended: z.int(), draft: z.int(), bin: z.int() }),
  ),
  get: query('contracts.see')
    .input(contractId)
    .output(contract.extend({ files: z.array(contractFile) })),
  /** The next number by the office's pattern in the year of `madeOn`. */
  nextNumber: query('contracts.see')
    .input(z.object({ madeOn: day }))
    .output(z.string()),
  /** CONFLICT `number-taken` when another contract bears this number. */
  create: command('contracts.add').input(contractInput).output(contract),
  update: command('contracts.edit')
    .input(z.object({ id: contractId, version, input: contractInput }))
    .output(contract),
  /** The two parties signed a draft. The first one makes a prospect a customer. CONFLICT `already-signed` or `contract-cancelled`. */
  sign: command('contracts.edit')
    .input(z.object({ id: contractId, version, signedOn: day }))
    .output(contract),
  remove: command('contracts.delete').input(contractId).output(z.void()),
  /** CONFLICT `number-taken` when another contract bears its number by now. */
  restore: command('contracts.delete').input(contractId).output(z.void()),
  /**
   * Files a chosen file with the contract; a new original makes the former one an ordinary file. CONFLICT `file-empty`, `not-a-pdf`
   * (as original), `file-too-big` (facts: megabytes, limit), `file-gone` or `file-unreadable`.
   */
  attach: command('contracts.edit')
    .input(z.object({ id: contractId, file: fileToken, role: z.enum(['original', 'other']) }))
    .output(contractFile),
  detach: command('contracts.edit').input(contractFileId).output(z.void()),
  reattach: command('contracts.edit').input(contractFileId).output(z.void()),
  /** Writes every row of a filter to an .xlsx or .csv file the user chose. */
  export: command('contracts.export', { noted: { change: 'exported', record: 'list' } })
    .input(z.object({ filter: contractFilter, sort, file: fileToken, format: z.enum(['xlsx', 'csv']) }))
    .output(z.object({ rows: z.int() })),
}
