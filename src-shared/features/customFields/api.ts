import { z } from 'zod'
import { customFieldId, jobId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { customField, customFieldInput, customisedKind, customKind } from './schema.ts'

/** CONFLICT `custom-field-exists` where a label is given twice, `custom-choice-twice`, `custom-choices-needed`, `custom-fields-most`. */
export const customFieldsApi = {
  /** All fields in their order, those that were put away too. */
  list: query('everyone').output(z.array(customField)),
  create: command('office.edit')
    .input(customFieldInput.extend({ record: customisedKind, kind: customKind }))
    .output(customField),
  /** What it holds stays what it was: a field does not change its kind. */
  update: command('office.edit')
    .input(customFieldInput.extend({ id: customFieldId }))
    .output(customField),
  /** The order in which they stand; those that are not named come behind. */
  order: command('office.edit').input(z.array(customFieldId).max(1_000)).output(z.void()),
  /** Puts it out of sight; what records hold in it is kept. */
  archive: command('office.edit').input(customFieldId).output(z.void()),
  restore: command('office.edit').input(customFieldId).output(z.void()),
  /** How many records hold something in it. */
  count: query('office.edit').input(customFieldId).output(z.int()),
  /** Takes it away for ever with all that stands in it. Long work. */
  erase: command('bin.erase')
    .input(z.object({ id: customFieldId, job: jobId }))
    .output(z.object({ records: z.int() })),
}
