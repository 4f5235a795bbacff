import { access, constants, stat } from 'node:fs/promises'
import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound, ofTarget } from '#main/kit/failures.ts'
import { endingOf } from '#main/kit/fileNames.ts'
import type { Folder } from '#main/kit/folder.ts'
import type { Outside } from '#main/kit/outside.ts'
import type { Context } from '#main/kit/procedures.ts'
import { MOST_DROPPED_BYTES } from '#shared/features/documents/schema.ts'
import { normalizeText } from '#shared/kit/fold.ts'
import type { DocumentId, FileToken } from '#shared/kit/id.ts'
import { HEAD_BYTES, mediaTypeOf } from './mediaType.ts'
import { deleteUnreferenced, findDocument, findDocumentByHash, insertDocument, isFiledWithin } from './queries.ts'
import {
  contentOf,
  copyOut,
  fileContent,
  hashOf,
  MOST_BYTES,
  mediaTypeOfFile,
  pathOf,
  type Store,
  type Stored,
  store,
} from './storage.ts'
import { remove } from './sweep.ts'

/** For whoever opens the data folder. */
export { sweepDocuments } from './sweep.ts'

/** A chosen file whose copy lies in the store, waiting for its row. */
export interface TakenIn extends Stored {
  name: string
}

/** What a file has to be by its content, and how big it may be; a logo is drawn small on every paper, a photo smaller on every screen. */
type Kind = 'any' | 'pdf' | 'picture' | 'photo'
const pictures = { mediaTypes: ['image/png', 'image/jpeg'], refusal: 'not-a-picture' }
const wanted: Record<Kind, { mediaTypes: string[]; refusal: string; most: number }> = {
  any: { mediaTypes: [], refusal: '', most: MOST_BYTES },
  pdf: { mediaTypes: ['application/pdf'], refusal: 'not-a-pdf', most: MOST_BYTES },
  picture: { ...pictures, most: 2 * 1_048_576 },
  photo: { ...pictures, most: 0.5 * 1_048_576 },
}

/**
 * Copies a file the user chose into the store. CONFLICT `file-gone` when it is not there or no file, `file-unreadable` when it may not
 * be read, `file-is-folder`, `file-empty`, `file-too-big` (facts: megabytes, limit), `not-a-pdf` and `not-a-picture` by its content.
 */
export async function takeIn(place: Store & { outside: Outside }, token: FileToken, kind: Kind): Promise<TakenIn> {
  const chosen = await chosenFile(place, token, kind)
  const stored = await store(place, fileContent(chosen.path), ({ bytes, mediaType }) => {
    assertSize(bytes, wanted[kind].most)
    assertKind(mediaType, kind)
  })
  return { ...stored, name: nameOf(chosen) }
}

/** The same of a file that was dragged or pasted into the window: its bytes have come with it. */
export async function takeInDropped(place: Store, file: File, kind: Kind = 'any'): Promise<TakenIn> {
  const most = Math.min(wanted[kind].most, MOST_DROPPED_BYTES)
  assertSize(file.size, most)
  const stored = await store(place, file.stream(), ({ bytes, mediaType }) => {
    assertSize(bytes, most)
    assertKind(mediaType, kind)
  })
  return { ...stored, name: nameOf(file) }
}

/** Refuses a photo as `takeInDropped` would, and keeps nothing of it. */
export async function assertPhoto(file: File) {
  assertSize(file.size, wanted.photo.most)
  assertKind(mediaTypeOf(Buffer.from(await file.slice(0, HEAD_BYTES).arrayBuffer())), 'photo')
}

/** What becomes of the photo of a record: a content in the store, or none (`taken`: null). */
export interface NewPhoto {
  taken: Stored | null
  /** The hashes of what may go from the disk after COMMIT. */
  freed: string[]
}

/** Saves a record together with the photo that came with it; a photo that nothing refers to any more leaves the disk. */
export async function savedWithPhoto<Result>(
  context: Pick<Context, 'folder' | 'key' | 'write'>,
  file: File | null | undefined,
  save: (db: Db, photo: NewPhoto | undefined) => Result,
): Promise<Result> {
  if (file === undefined) return context.write((db) => save(db, undefined))
  const photo: NewPhoto = { taken: file && (await takeInDropped(context, file, 'photo')), freed: [] }
  const result = await context.write((db) => save(db, photo))
  removeFiles(context.folder, photo.freed)
  return result
}

/** The column of a record's photo, where something becomes of it. */
export function filedPhoto(db: Db, photo: NewPhoto | undefined, now: number): { photoId?: DocumentId | null } {
  return photo ? { photoId: photo.taken && fileDocument(db, photo.taken, now) } : {}
}

/** Forgets the photo a record had, once its row is written; what it still has, or another one, stays. */
export function forgetPhoto(db: Db, photo: NewPhoto | undefined, before: DocumentId | null) {
  if (photo && before !== null) photo.freed.push(...eraseDocuments(db, [before]))
}

/** Refuses a chosen file as `takeIn` would, and keeps nothing of it. */
export async function assertFits(place: { outside: Outside }, token: FileToken, kind: Kind) {
  const { path } = await chosenFile(place, token, kind)
  assertKind(await mediaTypeOfFile(path), kind)
}

/** The row of a stored content: the one it has, or a new one. Belongs into the transaction that refers to it. */
export function fileDocument(db: Db, { sha256, bytes, mediaType }: Stored, now: number): DocumentId {
  return findDocumentByHash(db, sha256)?.id ?? insertDocument(db, { sha256, bytes, mediaType, addedAt: now })
}

/** An original for somebody who may see a contract it lies with; NOT_FOUND as if it were not there. Else as `checkedDocument`. */
export async function seenDocument(context: Store & Pick<Context, 'db' | 'access'>, id: DocumentId) {
  assertSeen(context, id)
  return checkedDocument(context.db, context, id)
}

/** Where an original lies, after its content was compared with what was filed. CONFLICT `document-missing` or `document-changed`. */
export async function checkedDocument(db: ReadDb, place: Store, id: DocumentId) {
  const row = findDocument(db, id)
  if (!row) throw notFound('document')
  const sha256 = await hashOf(place, row.sha256).catch((error: unknown) => {
    if (isMissing(error)) throw conflict('document-missing')
    // What is sealed and damaged does not open at all.
    throw isOfDisk(error) ? error : conflict('document-changed')
  })
  if (sha256 !== row.sha256) throw conflict('document-changed')
  return { path: pathOf(place.folder, sha256), key: place.key, sha256, mediaType: row.mediaType, bytes: row.bytes }
}

/** A photo as it was filed, for whoever writes it into a file of theirs; undefined when it cannot be read any more as it was. */
export async function photoContent(db: ReadDb, place: Store, id: DocumentId) {
  const original = await checkedDocument(db, place, id).catch(() => undefined)
  if (!original) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of contentOf(place, original.sha256)) pieces.push(piece)
  return { mediaType: original.mediaType, content: Buffer.concat(pieces) }
}

/** Writes an original to the chosen place for somebody who may see it. As `copyTo`. */
export async function saveCopy(
  context: Store & Pick<Context, 'db' | 'access' | 'outside'>,
  wanted: { id: DocumentId; file: FileToken },
) {
  assertSeen(context, wanted.id)
  return copyTo(context, wanted)
}

/** Writes an original to the chosen place, whole and unchanged or not at all. CONFLICT `file-gone`, `cannot-write`, `target-full` and as above. */
export async function copyTo(
  { db, outside, ...place }: Store & Pick<Context, 'db' | 'outside'>,
  { id, file }: { id: DocumentId; file: FileToken },
) {
  const { sha256, bytes } = await checkedDocument(db, place, id)
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  const copied = await copyOut(place, sha256, chosen.path).catch((error: unknown) => {
    throw ofTarget(error)
  })
  if (!copied) throw conflict('document-changed')
  return { bytes }
}

/** Forgets documents nothing refers to any more; answers the hashes of what may go from the disk after COMMIT. */
export function eraseDocuments(db: Db, ids: readonly DocumentId[]) {
  return ids.flatMap((id) => deleteUnreferenced(db, id) ?? [])
}

/** Takes away what was copied into the store and is no document's after all. */
export function removeUnfiled({ db, folder }: Pick<Context, 'db' | 'folder'>, stored: Iterable<Stored>) {
  const unfiled = [...stored].filter(({ sha256 }) => !findDocumentByHash(db, sha256))
  removeFiles(
    folder,
    unfiled.map(({ sha256 }) => sha256),
  )
}

/** Takes originals away from the disk. One that somebody else holds goes with a later sweep. */
export function removeFiles(folder: Folder, hashes: readonly string[]) {
  for (const sha256 of hashes) remove(pathOf(folder, sha256))
}

function assertSeen({ db, access }: Pick<Context, 'db' | 'access'>, id: DocumentId) {
  if (!isFiledWithin(db, id, access.reach('contracts.see'))) throw notFound('document')
}

async function chosenFile({ outside }: { outside: Outside }, token: FileToken, kind: Kind) {
  const chosen = await outside.fileOf(token)
  if (!chosen) throw conflict('file-gone')
  await assertReadable(chosen.path, wanted[kind].most)
  return chosen
}

function assertKind(mediaType: string, kind: Kind) {
  const { mediaTypes, refusal } = wanted[kind]
  if (mediaTypes.length > 0 && !mediaTypes.includes(mediaType)) throw conflict(refusal)
}

async function assertReadable(path: string, most: number) {
  const found = await access(path, constants.R_OK)
    .then(() => stat(path))
    .catch((error: unknown) => {
      throw isMissing(error) ? conflict('file-gone') : conflict('file-unreadable')
    })
  if (found.isDirectory()) throw conflict('file-is-folder')
  if (!found.isFile()) throw conflict('file-gone')
  assertSize(found.size, most)
}

function assertSize(bytes: number, most: number) {
  if (bytes === 0) throw conflict('file-empty')
  if (bytes > most) throw conflict('file-too-big', { megabytes: Math.ceil(bytes / 1_048_576), limit: most / 1_048_576 })
}

const LONGEST_NAME = 255

/** A name that is too long loses its end, but not what says of which kind the file is. */
function nameOf({ name }: { name: string }) {
  const whole = normalizeText(name)
  if (whole.length <= LONGEST_NAME) return whole
  const ending = endingOf(whole)
  return `${whole.slice(0, LONGEST_NAME - ending.length)}${ending}`
}

function isOfDisk(error: unknown) {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))
}

function isMissing(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
