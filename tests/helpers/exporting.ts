import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readAndCheckHere } from '#tests/helpers/readerProcess.ts'
import type { World } from '#tests/helpers/world.ts'

export const byCode = [{ by: 'code' as const, direction: 'ascending' as const }]
export type Choice = Partial<Parameters<World['client']['customers']['export']>[0]>

/** Exports what a filter finds to a file of the world. */
export function write(world: World, choice: Choice = {}) {
  const path = join(world.folder.path, `danh-sach.${choice.format ?? 'xlsx'}`)
  return world.client.customers
    .export({ filter: {}, sort: byCode, format: 'xlsx', file: world.chosen(path), ...choice })
    .then(({ rows }) => ({ path, rows }))
}

/** Exports what a filter finds, and reads the file as the import does, with everything as guessed. */
export async function writeAndRead(world: World, choice: Choice = {}) {
  const { path, rows } = await write(world, choice)
  const staging = join(world.folder.path, randomUUID())
  const { read, rows: checked } = await readAndCheckHere(path, staging)
  return { rows, staging, mapping: read.sheets[0]?.mapping, checked }
}
