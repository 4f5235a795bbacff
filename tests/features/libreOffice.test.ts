import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { readAndCheckHere } from '#tests/helpers/readerProcess.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// Another program than ours opens what we write; on a machine without it these tests say so and are left out.
const isThere = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')))
const A_PROGRAM_STARTS = 60_000
/** Semicolons, UTF-8, cells as they are shown. */
const AS_TEXT = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true'

/** What LibreOffice makes of a file of the world's folder; its own settings lie there too. */
function converted({ folder }: World, file: string, to: string) {
  const settings = `-env:UserInstallation=file://${join(folder.path, 'libreoffice')}`
  execFileSync(
    'soffice',
    [settings, '--headless', '--convert-to', to, '--outdir', join(folder.path, 'out'), join(folder.path, file)],
    {
      stdio: 'pipe',
    },
  )
  return join(folder.path, 'out', file.replace(/\.\w+$/, `.${to.split(':')[0]}`))
}

async function oneOfEach({ client }: World) {
  const { id } = await client.customers.create(
    aCustomer({ name: 'Công ty TNHH Đặng Gia', phones: [{ typed: '0912 345 678' }], note: '=1+1', revenue: 1_250_000_000 }),
  )
  await client.contracts.create(aContract(id, { number: '0012', value: 180_000_000, madeOn: '2026-11-02' as Day }))
}

it.skipIf(!isThere)(
  'LibreOffice opens the workbooks: letters, days, amounts and numbers with a leading zero are what they were, and nothing runs',
  async () => {
    await using world = await createWorld()
    await oneOfEach(world)
    await world.client.customers.export({ filter: {}, file: world.fileWith('khach.xlsx', ''), format: 'xlsx' })
    await world.client.contracts.export({ filter: {}, file: world.fileWith('hop-dong.xlsx', ''), format: 'xlsx' })

    const customers = readFileSync(converted(world, 'khach.xlsx', AS_TEXT), 'utf8')
    expect(customers).toContain('Công ty TNHH Đặng Gia')
    expect(customers).toContain('0912 345 678')
    expect(customers).toContain('=1+1')
    expect(customers).not.toMatch(/#NAME|#VALUE|Err:/)
    const contracts = readFileSync(converted(world, 'hop-dong.xlsx', AS_TEXT), 'utf8')
    expect(contracts).toMatch(/^0012;/m)
    expect(contracts).toContain('02/11/2026')
    expect(contracts.replace(/\D/g, '')).toContain('180000000')
  },
  A_PROGRAM_STARTS,
)

it.skipIf(!isThere)(
  'a workbook LibreOffice saved anew is imported as it was exported',
  async () => {
    await using world = await createWorld()
    await oneOfEach(world)
    await world.client.customers.export({ filter: {}, file: world.fileWith('khach.xlsx', ''), format: 'xlsx' })
    const staging = (name: string) => join(world.folder.path, name)
    const before = await readAndCheckHere(join(world.folder.path, 'khach.xlsx'), staging('ours.db'))

    const after = await readAndCheckHere(converted(world, 'khach.xlsx', 'xlsx'), staging('theirs.db'))

    expect(after.rows.map(({ values }) => values)).toEqual(before.rows.map(({ values }) => values))
    expect(after.rows).toHaveLength(1)
  },
  A_PROGRAM_STARTS,
)
