import type { Sqlite } from '#main/database/open.ts'
import { createPaths, safeFileName, safeName } from '#main/kit/fileNames.ts'
import { PAPERS } from './format.ts'
import { listPhotos } from './photoQueries.ts'
import { type FileLine, lines, listOriginals, type Original } from './sheetQueries.ts'

/** Where every original lies in the package. */
export interface Papers {
  /** By hash; an original that several contracts or customers have lies with each of them. */
  originals: (Original & { paths: string[] })[]
  /** Of each file of a contract, of a customer, and of an appointment. */
  pathOf: (kind: FileKind, id: number) => string | undefined
}

/** Filed with a contract, attached to a customer, or lying with an appointment. */
export type FileKind = 'file' | 'attachment' | 'appointment'

/** Together short enough for a folder of Windows that lies somewhere itself: below 180 letters. */
const MOST = { customer: 60, contract: 40, file: 60 }

const endings: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/tiff': '.tif',
}

/** Gives every original a name under which a person finds it: customer, number of the contract, name of the file. */
export function papersOf(sqlite: Sqlite): Papers {
  const free = createPaths()
  const placed = new Map<string, string[]>()
  const pathOfFile = new Map<string, string>()
  const place = (sha256: string, path: string) => {
    const own = free(path)
    placed.set(sha256, [...(placed.get(sha256) ?? []), own])
    return own
  }
  for (const file of lines.files(sqlite)) pathOfFile.set(`file ${file.id}`, place(file.sha256, pathFor(file, file.number)))
  for (const file of lines.attachments(sqlite)) pathOfFile.set(`attachment ${file.id}`, place(file.sha256, pathFor(file)))
  for (const file of lines.appointmentFiles(sqlite)) pathOfFile.set(`appointment ${file.id}`, place(file.sha256, pathFor(file)))
  for (const { person, ...photo } of listPhotos(sqlite))
    place(photo.sha256, pathFor({ ...photo, name: `Ảnh ${person}`.trim() + (endings[photo.mediaType] ?? '') }))
  const originals = listOriginals(sqlite).map((original) => {
    const { sha256, mediaType, isLogo } = original
    if (isLogo) place(sha256, `${PAPERS}/Logo công ty${endings[mediaType] ?? ''}`)
    else if (!placed.has(sha256)) place(sha256, `${PAPERS}/Khác/${sha256.slice(0, 16)}${endings[mediaType] ?? ''}`)
    return { ...original, paths: placed.get(sha256) ?? [] }
  })
  return { originals, pathOf: (kind, id) => pathOfFile.get(`${kind} ${id}`) }
}

type Placed = Pick<FileLine, 'customer' | 'code' | 'name' | 'mediaType' | 'isBinned'>

/** `number`: of its contract, if it has one. */
function pathFor({ customer, code, name, mediaType, isBinned }: Placed, number?: string) {
  const ending = /\.[\p{L}\d]{1,10}$/u.test(name) ? '' : (endings[mediaType] ?? '')
  const folders = [
    ...(isBinned ? ['Trong thùng rác'] : []),
    customer === null || code === null ? 'Lịch hẹn' : `${safeName(customer, MOST.customer - 15)} (${safeName(code, 12)})`,
    ...(number === undefined ? [] : [safeName(number, MOST.contract)]),
  ]
  return [PAPERS, ...folders, safeFileName(`${name || 'Tài liệu'}${ending}`, MOST.file)].join('/')
}
