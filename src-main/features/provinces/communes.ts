import type { ReadDb } from '#main/database/open.ts'
import { type CommuneFile, communeFile } from '#shared/kit/communeFile.ts'
import { type Commune, type Communes, communesOf } from '#shared/kit/communes.ts'
import { communesBeginningOf } from '#shared/kit/communesBeginning.ts'
import type { Provinces } from '#shared/kit/provinces.ts'
import { findCommunes } from './queries.ts'
import { provincesIn } from './service.ts'

/** Which communes the office goes by, in numbers. */
export async function statedCommunes(db: ReadDb) {
  const { file, isOwn } = await communeFileIn(db)
  const former = file.units.flatMap(({ formerly }) => formerly).reduce((sum, { names }) => sum + names.length, 0)
  return { source: file.source, from: file.from, units: file.units.length, former, isOwn }
}

export async function communeOf(
  db: ReadDb,
  { address, province }: { address: string; province: string },
): Promise<Commune | null> {
  return (await communesBy(db, communesOf, asked)).of(address, province) ?? null
}

/** What may be meant by the last part of an address that is being typed. */
export async function communesBeginning(db: ReadDb, { part, province }: { part: string; province: string }) {
  return (await communesBy(db, communesBeginningOf, offered))(part, province)
}

interface Known<Reading> {
  file?: CommuneFile
  provinces?: Provinces
  reading?: Reading
}

/** The last that were asked for: putting the words of ten thousand units in order takes as long as a page of a list. */
const asked: Known<Communes> = {}
const offered: Known<ReturnType<typeof communesBeginningOf>> = {}

async function communesBy<Reading>(
  db: ReadDb,
  read: (file: CommuneFile, provinces: Provinces) => Reading,
  known: Known<Reading>,
) {
  const { file } = await communeFileIn(db)
  const provinces = provincesIn(db)
  if (known.reading !== undefined && known.file === file && known.provinces === provinces) return known.reading
  const reading = read(file, provinces)
  Object.assign(known, { file, provinces, reading })
  return reading
}

let own: { text: string; file: CommuneFile } | undefined
let shipped: Promise<CommuneFile> | undefined

async function communeFileIn(db: ReadDb): Promise<{ file: CommuneFile; isOwn: boolean }> {
  const text = findCommunes(db)
  if (text === null) return { file: await (shipped ??= readShipped()), isOwn: false }
  if (own?.text !== text) own = { text, file: communeFile.parse(JSON.parse(text)) }
  return { file: own.file, isOwn: true }
}

/** A part of the program of its own, read when somebody first asks: no start waits for it. That it has the shape says a test. */
async function readShipped() {
  const { default: file } = await import('#resources/communes.json', { with: { type: 'json' } })
  return file as unknown as CommuneFile
}
