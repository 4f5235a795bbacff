import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishReplacement } from '#main/database/replace.ts'
import { randomFrom } from '#main/database/sample/random.ts'
import { runKeeper } from '#main/keeper/run.ts'
import { type DataKey, newDataKey } from '#main/kit/dataKey.ts'
import { folderAt } from '#main/kit/folder.ts'
import { emptyKeyring } from '#main/kit/keyring.ts'
import { fileOriginal } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { damages } from '#tests/helpers/damage.ts'
import { addAll, importFile, readAndCheck } from '#tests/helpers/importing.ts'
import { createSealedWorld, filesThatTell, signIn } from '#tests/helpers/sealed.ts'
import { rowHash } from '#tests/helpers/soundness.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, createWorldIn, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()

describe('P20: a stolen disk', () => {
  const words = 10_000

  it('shows none of the names, notes and contracts of a sealed firm, whatever the program was doing', {
    timeout: 120_000,
  }, async () => {
    const sealed = await createSealedWorld()
    const plain = await createWorld()
    try {
      await plantWords(plain, words)
      await plantWords(sealed, words)

      const found = filesThatTell(sealed.folder.path, ['zqvkhach'])
      const control = filesThatTell(plain.folder.path, ['zqvkhach'])

      console.log(
        `P20 readable ${found.length === 0 ? outOf(0, words) : `in ${found.join(', ')}`} · the same firm unsealed: in ${control.length} files`,
      )
      expect(found).toEqual([])
      expect(control.length).toBeGreaterThan(4)
    } finally {
      for (const world of [sealed, plain]) await world[Symbol.asyncDispose]()
    }
  })
})

/** Plants words everywhere a firm keeps any, and stops in the middle of the next import. */
async function plantWords(world: World, count: number) {
  const lines = Array.from(
    { length: count },
    (_, index) => `Công ty zqvkhach${index},09${String(10_000_000 + index)},ghi chú zqvkhach${index}`,
  )
  const elsewhere = mkdtempSync(join(tmpdir(), 'khach-quen-planted-'))
  const file = join(elsewhere, 'danh-sach.csv')
  try {
    writeFileSync(file, ['Tên khách hàng,Điện thoại,Ghi chú', ...lines].join('\n'))
    await importFile(world, file, addAll)
    await fileOriginal(world, 'Hợp đồng với zqvkhach')
    rmSync(join(world.folder.path, 'hop-dong.pdf'))
    await world.client.backups.make()
    await world.client.customers.create(aCustomer({ name: 'Công ty zqvkhach sau bản sao lưu' }))
    world.context().log.error(new Error("SQLITE_CONSTRAINT: 'Công ty zqvkhach'\nparams: zqvkhach1"))
    await readAndCheck(world, file)
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
}

describe('P6: a sealed database', () => {
  const trials = trialsWanted(10)
  let path: string
  let key: DataKey | undefined
  let rows: string
  const seen = { noticed: 0, late: 0, harmless: 0, silent: 0 }

  beforeAll(async () => {
    const world = await createSealedWorld({ sample: true })
    path = world.folder.path
    key = world.context().office.key()
    await world.shut()
    rows = rowHash(path, key)
  })

  afterAll(() => {
    rmSync(path, { recursive: true, force: true })
    const { noticed, late, harmless, silent } = seen
    console.log(
      `P6 silently wrong when sealed ${outOf(silent, noticed + late + harmless + silent)} · noticed before work ${noticed}, when read ${late}, harmless ${harmless} · seed ${seed}`,
    )
  })

  it('that was spoilt never answers wrongly', { timeout: timeFor(trials, 6) }, async () => {
    const random = randomFrom(seed, 'spoiling a sealed database')
    const strange = join(path, 'strange-wal')
    writeFileSync(strange, Buffer.alloc(8_192, 7))
    const kinds = damages({ older: strange, otherFirm: strange })
    for (let trial = 0; trial < trials; trial += 1) {
      const copy = mkdtempSync(join(tmpdir(), 'khach-quen-trial-'))
      cpSync(path, copy, { recursive: true })
      kinds[trial % kinds.length]?.spoil(folderAt(copy).database, random)
      seen[await outcomeIn(copy)] += 1
      rmSync(copy, { recursive: true, force: true })
    }
    expect(seen.silent).toBe(0)
    expect(seen.noticed + seen.late).toBeGreaterThan(0)
  })

  async function outcomeIn(copy: string): Promise<keyof typeof seen> {
    const world = createWorldIn(copy)
    try {
      if (!(await signIn(world).catch(() => undefined))) return 'noticed'
      await world.client.customers.list({ filter: {} })
      return rowHash(copy, key) === rows ? 'harmless' : 'silent'
    } catch {
      return 'late'
    } finally {
      await world.shut().catch(() => undefined)
    }
  }
})

describe('P10: turning encryption on', () => {
  it.each(['originals', 'aside', 'place', 'placed'])('killed before %s, the next start finds the firm whole', async (step) => {
    const world = await createWorld()
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    await world.shut()
    const { folder } = world
    const rows = rowHash(folder.path)
    const to = await newDataKey()
    const job = {
      kind: 'rekey',
      database: folder.database,
      into: folder.restoring,
      keys: [],
      to,
      ring: emptyKeyring(),
      nativeBinding: undefined,
    } as const
    await runKeeper(job, { at: () => undefined, progress: () => undefined })
    mkdirSync(join(folder.path, 'before-key 1'))
    writeFileSync(folder.replacement, JSON.stringify({ at: 1, from: null, undoWith: null, aside: 'before-key 1' }))

    expect(() =>
      finishReplacement(folder, (at) => {
        if (at === step) throw new Error('killed')
      }),
    ).toThrow('killed')
    await world.start()

    expect(await world.client.office.folder()).toMatchObject({ state: 'sealed' })
    world.context().office.unlock(to)
    expect(rowHash(folder.path, to)).toBe(rows)
    expect(existsSync(folder.replacement)).toBe(false)
    await world[Symbol.asyncDispose]()
  })
})
