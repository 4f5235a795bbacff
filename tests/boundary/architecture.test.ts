import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { directionViolations } from '#scripts/directions.ts'
import { root } from '#scripts/steps.ts'

describe('the architecture', () => {
  it('is followed: every import points down', { timeout: 60_000 }, async () => {
    expect(await directionViolations(root)).toEqual([])
  })

  it('is really looked at: planted violations are found', { timeout: 60_000 }, async () => {
    const copy = mkdtempSync(join(tmpdir(), 'khach-quen-planted-'))
    for (const part of ['src-shared', 'src-main', 'src-renderer', 'resources', 'package.json', 'tsconfig.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    plant(copy, 'src-shared/kit/id.ts', "import '#main/database/open.ts'")
    plant(copy, 'src-renderer/features/calls/view.ts', "import '#renderer/features/customers/view.ts'")
    plant(copy, 'src-main/features/calls/service.ts', "import '#main/features/customers/queries.ts'")
    plant(copy, 'src-main/kit/clock.ts', "import '#main/features/staff/service.ts'")

    const found = (await directionViolations(copy)).map((line) => line.split(':')[0])
    rmSync(copy, { recursive: true, force: true })

    expect(new Set(found)).toEqual(
      new Set(['shared-is-pure', 'renderer-features-apart', 'main-feature-door', 'main-kit-below-features', 'no-cycles']),
    )
  })

  it('lets only the owner write a table', () => {
    const owners = new Map(features().flatMap((feature) => tablesOf(feature).map((table) => [table, feature] as const)))
    const foreign = mainFeatureFiles().flatMap(({ feature, path }) =>
      writtenIn(readFileSync(path, 'utf8'))
        .filter((name) => owners.has(name) && owners.get(name) !== feature && !isBulkWrite(feature, owners.get(name)))
        .map((name) => `${path} writes ${name}`),
    )

    expect(owners.size).toBeGreaterThan(12)
    expect(foreign).toEqual([])
  })
})

function plant(copy: string, file: string, line: string) {
  const path = join(copy, file)
  writeFileSync(path, `${line}\n${readFileSync(path, 'utf8')}`)
}

/**
 * The two exceptions: an import writes a hundred thousand customers and contacts by its own prepared statements, in its own files; a merge
 * gives everything that hangs on one customer to another, and back, row by row as it was.
 */
function isBulkWrite(feature: string, owner: string | undefined) {
  if (feature === 'duplicates')
    return ['customers', 'contacts', 'contactGroups', 'privacy', 'categories', 'customFields', 'appointments'].includes(
      owner ?? '',
    )
  return feature === 'imports' && ['customers', 'contacts', 'categories', 'customFields', 'importantDates'].includes(owner ?? '')
}

function features() {
  return readdirSync(join(root, 'src-main/features'))
}

/** The tables of a feature, by the names they have in TypeScript and in SQL. */
function tablesOf(feature: string) {
  const path = join(root, 'src-main/features', feature, 'table.ts')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return [...text.matchAll(/export const (\w+) = sqliteTable\(\s*'(\w+)'/g)].flatMap(([, variable = '', table = '']) => [
    variable,
    table,
  ])
}

/** What a text writes to, by drizzle or by SQL. */
function writtenIn(text: string) {
  const writes = /\.(?:insert|update|delete)\((\w+)\)|\b(?:insert(?: or \w+)? into|update|delete from) (\w+)\b/gi
  return [...text.matchAll(writes)].map((match) => match[1] ?? match[2] ?? '')
}

function mainFeatureFiles() {
  return features().flatMap((feature) =>
    readdirSync(join(root, 'src-main/features', feature), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ feature, path: join(root, 'src-main/features', feature, name) })),
  )
}
