import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { command } from '#scripts/runtime/command.ts'

/** An npm package with its version, and the sha512 its archive must have. */
export type PinnedPackage = { name: string; integrity: string }

/**
 * Fetches an npm package with the machine's own npm and unpacks it.
 * @returns the unpacked folder, below `work`
 * @throws Error when it cannot be fetched or is not byte for byte what was pinned
 */
export async function unpackPackage(pinned: PinnedPackage, work: string): Promise<string> {
  const folder = mkdtempSync(join(work, 'package-'))
  const archive = join(folder, await npmPack(pinned.name, folder))
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== pinned.integrity) throw new Error(`${pinned.name} is not the package it should be: ${integrity}`)
  await command('tar', ['-xzf', archive, '-C', folder])
  return join(folder, 'package')
}

async function npmPack(name: string, folder: string): Promise<string> {
  const args = ['pack', name, '--silent', '--pack-destination', folder]
  const npm = process.env.npm_execpath
  const output = npm ? await command(process.execPath, [npm, ...args]) : await command('npm', args)
  return output.trim().split('\n').at(-1) ?? ''
}
