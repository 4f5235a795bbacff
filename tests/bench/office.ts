import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '#scripts/runtime/cache.ts'
import { root, tool } from '#scripts/steps.ts'
import { seal } from '#tests/helpers/sealed.ts'
import { createWorldIn } from '#tests/helpers/world.ts'
import { giveCustomFields } from './customFields.ts'

/** The demo firm of a size, made once and kept in the cache until its generator or the tables change. */
export async function demoFolder(size: number) {
  const kept = join(cacheFolder(), `demo-${size}-${fingerprint()}`)
  if (!existsSync(kept)) {
    const fresh = `${kept}.unfinished`
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true })
    const made = await tool('node', ['scripts/demo.ts', '--size', String(size), '--data-dir', fresh])
    if (!made.passed) throw new Error(made.output)
    giveCustomFields(join(fresh, 'khach-quen.db'))
    renameSync(fresh, kept)
  }
  return kept
}

/** A copy to work in; the caller removes it. */
export function workingCopy(folder: string) {
  const copy = mkdtempSync(join(tmpdir(), 'khach-quen-bench-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** The same firm with everything on the disk sealed; the caller removes it. */
export async function sealedCopy(folder: string) {
  const copy = workingCopy(folder)
  const world = createWorldIn(copy)
  await seal(world)
  await world.shut()
  return copy
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const folder of ['drizzle', 'src-main/database/sample']) {
    for (const file of readdirSync(join(root, folder)).toSorted())
      if (/\.(sql|ts)$/.test(file)) hash.update(readFileSync(join(root, folder, file)))
  }
  hash.update(readFileSync(join(root, 'tests/bench/customFields.ts')))
  // The firm is made for the day it is looked at, so that its today is full.
  return hash.update(new Date().toISOString().slice(0, 10)).digest('hex').slice(0, 12)
}
