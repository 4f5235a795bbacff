import { TextDecoder } from 'node:util'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { readMigrations } from '#main/database/migrate.ts'
import { KeeperFailure, type KeeperFailureCode, type LookInJob } from '#main/keeper/jobs.ts'
import { compared, type Expected } from '#main/keeper/open.ts'
import { assertSealed } from '#main/keeper/seal.ts'
import { type PackageContents, packageContents } from '#shared/features/takeaway/schema.ts'
import { anyManifest, FORMAT, MANIFEST, type Manifest, manifest, type PackedOriginal, packedOriginal } from './format.ts'

/** A package whose parts can be read, each compared with the hash it should have. Nothing is ever written to a path it names. */
export interface OpenPackage {
  manifest: Manifest
  /** The bytes of a part; what is another one than expected ends it with `package-damaged`. */
  read: (name: string, expected: Expected) => AsyncGenerator<Buffer>
  /** The lines of a part, a few at a time. */
  lines: (name: string, expected: Expected) => AsyncGenerator<string[]>
  originals: () => AsyncGenerator<PackedOriginal>
  close: () => void
}

/** Nobody has a million originals; what claims more than that is no package of ours. */
const MOST_PARTS = 1_100_000
const MOST_MANIFEST = 4 * 1_048_576
/** No row is longer than this. */
const MOST_LINE = 16 * 1_048_576

/** What is in a package by its manifest alone; nothing behind it is checked. Fails as `openPackage` does. */
export async function lookInPackage({ file, migrations }: LookInJob): Promise<PackageContents> {
  const open = await openPackage(file)
  try {
    assertKnown(open.manifest, migrations)
    return packageContents.parse(open.manifest)
  } finally {
    open.close()
  }
}

/** KeeperFailure `package-newer` when the program does not know the database of that package yet. */
export function assertKnown({ schema }: Manifest, migrations: string) {
  if (schema > readMigrations(migrations).length) throw new KeeperFailure('package-newer')
}

/** Reads a package from its first byte to its last, as whoever opens it will. */
export async function checkPackage(file: string) {
  await assertWhole(file)
  const open = await openPackage(file)
  try {
    for (const table of open.manifest.tables) await drain(open.read(table.part, table))
    for await (const { paths, ...original } of open.originals()) for (const path of paths) await drain(open.read(path, original))
  } finally {
    open.close()
  }
}

/** KeeperFailure `not-a-package` or `package-damaged` when not every byte is as it was written. */
export async function assertWhole(file: string, onRead?: (bytes: number) => void) {
  await assertSealed(file, onRead).catch((error: unknown) => {
    throw asPackageFailure(error)
  })
}

/** KeeperFailure `not-a-package`, `package-damaged`, or `package-newer` when a newer program wrote it in a way this one does not know. */
export async function openPackage(file: string): Promise<OpenPackage> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === undefined ? new KeeperFailure('not-a-package', {}, { cause: error }) : error
  })
  try {
    const entries = await partsOf(zip)
    return over(zip, entries, await manifestIn(zip, entries))
  } catch (error) {
    zip.close()
    throw asPackageFailure(error)
  }
}

async function partsOf(zip: ZipFile) {
  if (zip.entryCount > MOST_PARTS) throw new KeeperFailure('package-damaged')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name could be one thing to whoever checks and another to whoever reads.
    if (entries.has(entry.fileName)) throw new KeeperFailure('package-damaged')
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function manifestIn(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST)
  if (!entry || entry.uncompressedSize > MOST_MANIFEST) throw new KeeperFailure('not-a-package')
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  const text: unknown = JSON.parse(Buffer.concat(pieces).toString())
  const any = anyManifest.safeParse(text)
  if (!any.success) throw new KeeperFailure('not-a-package', {}, { cause: any.error })
  if (any.data.version > FORMAT) throw new KeeperFailure('package-newer')
  const full = manifest.safeParse(text)
  if (!full.success) throw new KeeperFailure('package-damaged', {}, { cause: full.error })
  return full.data
}

function over(zip: ZipFile, entries: ReadonlyMap<string, Entry>, full: Manifest): OpenPackage {
  async function* read(name: string, expected: Expected) {
    const entry = entries.get(name)
    if (!entry) throw new KeeperFailure('package-damaged', {}, { cause: new Error(`${name} is missing`) })
    try {
      yield* compared(zip, entry, expected)
    } catch (error) {
      throw asPackageFailure(error)
    }
  }
  const lines = (name: string, expected: Expected) => linesOf(read(name, expected))
  return {
    manifest: full,
    read,
    lines,
    async *originals() {
      let last = ''
      for await (const some of lines(full.originals.part, full.originals)) {
        for (const line of some) {
          const original = packedOriginal.parse(JSON.parse(line))
          // In their order, so that none comes twice.
          if (original.sha256 <= last) throw new KeeperFailure('package-damaged')
          last = original.sha256
          yield original
        }
      }
    },
    close: () => zip.close(),
  }
}

async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const piece of pieces) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    const last = others.pop()
    rest += first
    if (rest.length > MOST_LINE) throw new KeeperFailure('package-damaged')
    if (last === undefined) continue
    yield [rest, ...others]
    rest = last
  }
  if (rest + decoder.decode() !== '') throw new KeeperFailure('package-damaged')
}

/** Reads what is checked by being read. */
export async function drain(pieces: AsyncGenerator<Buffer>) {
  while (!(await pieces.next()).done);
}

const called: Partial<Record<KeeperFailureCode, KeeperFailureCode>> = {
  'not-a-backup': 'not-a-package',
  'backup-damaged': 'package-damaged',
  'backup-newer': 'package-newer',
}

/** A failure of the zip, of its text or of what its rows claim is damage; one of the disk stays what it is. */
export function asPackageFailure(error: unknown) {
  if (error instanceof KeeperFailure)
    return new KeeperFailure(called[error.code] ?? error.code, error.facts, { cause: error.cause })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isOfDisk = /^(E[A-Z]+|SQLITE_)/.test(code) && !/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(code)
  return isOfDisk ? error : new KeeperFailure('package-damaged', {}, { cause: error })
}
