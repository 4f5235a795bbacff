import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { command } from '#scripts/runtime/command.ts'
import { unpackPackage } from '#scripts/runtime/package.ts'

const headers = {
  name: 'node-api-headers@1.9.0',
  integrity: 'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
}

const description = createRequire(import.meta.url).resolve('better-sqlite3/package.json')

/** The version of better-sqlite3 in node_modules. */
export function sqliteVersion(): string {
  return (JSON.parse(readFileSync(description, 'utf8')) as { version: string }).version
}

/**
 * Compiles the better-sqlite3 of node_modules, unchanged, for Node-API 9; its own binary needs 10, which the stand-in Electron has not.
 * compat.h says what is different. The compilers are called directly, so that neither Python nor a Node's full headers are needed.
 * @returns the path of the binary, below `work`
 */
export async function buildSqlite(work: string): Promise<string> {
  const source = dirname(description)
  const addonApi = dirname(createRequire(description).resolve('node-addon-api/package.json'))
  const nodeApi = join(await unpackPackage(headers, work), 'include')
  const sqlite = join(source, 'deps/sqlite3')
  const out = join(work, 'sqlite')
  mkdirSync(out)
  await Promise.all([
    command('gcc', [
      '-c',
      join(sqlite, 'sqlite3.c'),
      '-o',
      join(out, 'sqlite3.o'),
      ...common,
      '-std=c99',
      '-w',
      ...defines(source),
    ]),
    command('g++', [
      ...[
        '-c',
        join(source, 'src/better_sqlite3.cpp'),
        '-o',
        join(out, 'binding.o'),
        ...common,
        '-std=c++20',
        '-fvisibility-inlines-hidden',
      ],
      ...[
        '-DNAPI_VERSION=9',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        '-fno-exceptions',
        '-fno-rtti',
      ],
      ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DBUILDING_NODE_EXTENSION'],
      ...[sqlite, addonApi, nodeApi].map((folder) => `-I${folder}`),
      ...['-include', join(import.meta.dirname, 'compat.h')],
    ]),
  ])
  const binary = join(out, 'better_sqlite3.node')
  const objects = [join(out, 'binding.o'), join(out, 'sqlite3.o')]
  await command('g++', [
    '-shared',
    '-pthread',
    '-o',
    binary,
    ...objects,
    '-ldl',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    '-s',
  ])
  return binary
}

const common = ['-O2', '-fPIC', '-pthread', '-DNDEBUG', '-fvisibility=hidden']

/** SQLite's compile-time options, from the list better-sqlite3 itself is built with. */
function defines(source: string): string[] {
  const list = readFileSync(join(source, 'deps/defines.gypi'), 'utf8')
  const names = [...list.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map((match) => `-D${match[1]}`)
  if (names.length < 30)
    throw new Error('better-sqlite3/deps/defines.gypi no longer reads as it did: look at scripts/runtime/sqlite.ts')
  return names
}
