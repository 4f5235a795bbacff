import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, tool } from '#scripts/steps.ts'

const sources = [
  'src-shared',
  'src-main',
  'src-renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'scripts/settings/electron.vite.config.ts',
]
const stamp = join(root, 'out', '.sources')

/**
 * Builds the program into out/, unless what is there was built from exactly these files.
 * @throws Error with what the build printed when it fails
 */
export async function ensureBuilt(): Promise<void> {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log('Building.')
  const build = await tool('electron-vite', [
    'build',
    '--config',
    'scripts/settings/electron.vite.config.ts',
    '--logLevel',
    'warn',
  ])
  if (!build.passed) throw new Error(`The build failed:\n${build.output}`)
  writeFileSync(stamp, now)
}

/** Names, sizes and times of every source: a deleted or an older file changes it too. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesOf).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => filesOf(`${path}/${entry.name}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureBuilt()
