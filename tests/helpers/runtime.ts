import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronRuntime, ensureElectron } from '#scripts/runtime.ts'
import { root } from '#scripts/steps.ts'

/** What Playwright's `_electron.launch` takes; it turns the sandbox off unless it is told. */
export type LaunchOptions = { executablePath: string; chromiumSandbox: boolean; args: string[]; env: Record<string, string> }

/** The Electron to start, with its screen: what Playwright's set-up prepared, or found anew where there was none (needs a screen then). */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const prepared = process.env.KHACH_QUEN_RUNTIME
  return prepared ? (JSON.parse(prepared) as ElectronRuntime) : ensureElectron()
}

/** Starts the program of this checkout with these words behind its name. */
export async function launchOptions(...words: string[]): Promise<LaunchOptions> {
  const { executable, args, environment } = await electronRuntime()
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    executablePath: executable,
    chromiumSandbox: !args.includes('--no-sandbox'),
    args: [...args, root, ...words],
    env: { ...Object.fromEntries(inherited), ...environment },
  }
}

const nobody = 65534

/**
 * The same as somebody without special rights, for what root would not notice: file modes, Chromium's sandbox. Where the tests do not run as root
 * that is `launchOptions`; else the program runs as `nobody`, from a copy below `home`, because root's folders are closed to others.
 * @param home an empty folder that person may write to; below a folder others may enter (the system's temporary folder is)
 */
export async function launchOptionsWithoutRights(home: string, ...words: string[]): Promise<LaunchOptions> {
  const options = await launchOptions(...words)
  if (process.getuid?.() !== 0) return options
  const program = join(home, 'program')
  mkdirSync(program, { recursive: true })
  for (const part of ['package.json', 'out', 'drizzle', 'resources'])
    cpSync(join(root, part), join(program, part), { recursive: true })
  cpSync(join(root, 'node_modules/better-sqlite3'), join(program, 'node_modules/better-sqlite3'), {
    recursive: true,
    filter: (path) => !/better-sqlite3\/(deps|src)/.test(path),
  })
  const asNobody = join(home, 'electron')
  const identity = `--reuid=${nobody} --regid=${nobody} --clear-groups`
  writeFileSync(asNobody, `#!/bin/sh\nexec setpriv ${identity} '${options.executablePath}' "$@"\n`)
  chmodSync(asNobody, 0o755)
  chmodSync(home, 0o755)
  chownSync(home, nobody, nobody)
  const args = options.args.filter((word) => word !== '--no-sandbox').map((word) => (word === root ? program : word))
  return {
    executablePath: asNobody,
    chromiumSandbox: true,
    args,
    env: { ...options.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
  }
}
