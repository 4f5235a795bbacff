import { readFile, stat } from 'node:fs/promises'
import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { CommuneFile } from '#shared/kit/communeFile.ts'
import type { FileToken } from '#shared/kit/id.ts'
import {
  type ProvinceFile,
  type Provinces,
  provincesOf,
  provinceUpdate,
  type Region,
  shippedProvinces,
} from '#shared/kit/provinces.ts'
import { findProvinceList, keepProvinceList } from './queries.ts'

/** A file of all provinces is some ten kilobytes, with all communes less than one megabyte. */
const MOST_BYTES = 4 * 1024 * 1024

export function statedProvinces(db: ReadDb) {
  const kept = findProvinceList(db)
  return { file: kept?.file ?? shippedProvinces, isOwn: (kept?.file ?? null) !== null, chosen: kept?.chosenRegions ?? {} }
}

/** How typed words meet the provinces the office goes by. */
export function provincesIn(db: ReadDb): Provinces {
  const { file, chosen } = statedProvinces(db)
  const key = JSON.stringify([file, chosen])
  if (known?.key !== key) known = { key, provinces: provincesOf(file, chosen) }
  return known.provinces
}

/** The last that was asked for; a list asks for every page. */
let known: { key: string; provinces: Provinces } | undefined

export function chooseRegion(db: Db, { name, region }: { name: string; region: Region }) {
  const { file, isOwn, chosen } = statedProvinces(db)
  const unit = file.units.find((one) => one.name === name)
  if (!unit) throw notFound('province')
  const { [name]: _before, ...others } = chosen
  keepProvinceList(db, {
    file: isOwn ? file : null,
    chosenRegions: region === unit.region ? others : { ...others, [name]: region },
  })
}

export async function loadProvinces({ outside, write }: Pick<Context, 'outside' | 'write'>, token: FileToken) {
  const chosen = await outside.fileOf(token)
  if (!chosen) throw conflict('file-gone')
  const { communes, ...file } = await readProvinces(chosen.path)
  await write((db) => keep(db, file, communes))
  return { rows: file.units.length, communes: communes?.units.length ?? 0 }
}

export function resetProvinces(db: Db) {
  keep(db, null)
}

function keep(db: Db, file: ProvinceFile | null, communes?: CommuneFile) {
  keepProvinceList(db, {
    file,
    communes: communes ? JSON.stringify(communes) : null,
    source: file?.source ?? '',
    chosenRegions: statedProvinces(db).chosen,
  })
}

async function readProvinces(path: string) {
  const text = await textOf(path)
  try {
    return provinceUpdate.parse(JSON.parse(text.replace(/^\u{feff}/u, '')))
  } catch {
    throw conflict('not-provinces')
  }
}

async function textOf(path: string) {
  try {
    if ((await stat(path)).size <= MOST_BYTES) return await readFile(path, 'utf8')
  } catch {
    throw conflict('file-unreadable')
  }
  throw conflict('not-provinces')
}
