import { problemCodes } from '#shared/features/imports/problems.ts'
import { refusalCodes } from '#shared/features/imports/schema.ts'
import type { Cell } from './cells.ts'
import { noFile } from './trial.ts'

const reading = '11111111-1111-4111-8111-111111111111'
const matching = { key: 'code', onMatch: 'update' } as const

function noted<Code extends string>(codes: readonly Code[]) {
  const sentences: Partial<Record<Code, string>> = {}
  for (const code of codes) sentences[code] = code
  return sentences as Record<Code, string>
}

/** Who may import at all may do each step of it. */
export const importCells: Record<string, Cell> = {
  'imports.read': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.read({ job: reading, file: noFile }),
  },
  'imports.paste': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.paste({ job: reading, name: 'Khối', text: 'Tên khách hàng\nAn' }),
  },
  'imports.block': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.block({ job: reading, source: { pasted: 'Tên sản phẩm\nMáy A' } }),
  },
  'imports.sheet': { flags: ['customers.import'], asks: ({ client }) => client.imports.sheet({ reading, sheet: 0 }) },
  'imports.photo': { flags: ['customers.import'], asks: ({ client }) => client.imports.photo({ reading, number: 1 }) },
  'imports.keepPhoto': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.keepPhoto({ reading, number: 1, file: new File(['không phải ảnh'], 'anh.jpg') }),
  },
  'imports.check': {
    flags: ['customers.import'],
    asks: ({ client }) =>
      client.imports.check({ job: reading, reading, sheets: [{ sheet: 0, headerRow: 0, target: 'customers', mapping: [] }] }),
  },
  'imports.rows': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.rows({ reading, sheet: 0, only: 'all', offset: 0, limit: 10 }),
  },
  'imports.plan': { flags: ['customers.import'], asks: ({ client }) => client.imports.plan({ reading, matching }) },
  'imports.met': { flags: ['customers.import'], asks: ({ client }) => client.imports.met({ reading }) },
  'imports.run': { flags: ['customers.import'], asks: ({ client }) => client.imports.run({ job: reading, reading, matching }) },
  'imports.undo': { flags: ['customers.import'], asks: ({ client }) => client.imports.undo({ job: reading, id: 99 }) },
  'imports.list': { flags: ['customers.import'], asks: ({ client }) => client.imports.list() },
  'imports.saveRefused': {
    flags: ['customers.import'],
    asks: (trial) =>
      trial.client.imports.saveRefused({
        job: reading,
        reading,
        file: noFile,
        sentences: { header: 'Lý do', problems: noted(problemCodes), refusals: noted(refusalCodes) },
      }),
  },
  'imports.saveTemplate': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.saveTemplate({ job: reading, file: noFile }),
  },
  'imports.close': { flags: ['customers.import'], asks: ({ client }) => client.imports.close(reading) },
}
