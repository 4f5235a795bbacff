import { assertPhoto, removeUnfiled, type TakenIn, takeInDropped } from '#main/features/documents/service.ts'
import { notFound } from '#main/kit/failures.ts'
import type { Job } from '#main/kit/jobs.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { ReadingId } from '#shared/features/imports/schema.ts'
import { findReading, type Reading, rowsOf } from './readings.ts'
import { findStagedPhoto } from './stagedQueries.ts'

/** A picture of a file as it stands there; NOT_FOUND when the file has none of that number. */
export function viewPhoto({ reading: id, number }: { reading: ReadingId; number: number }) {
  const photo = findStagedPhoto(rowsOf(findReading(id)), number)
  if (!photo) throw notFound('photo')
  return { file: new File([new Uint8Array(photo.bytes)], `photo-${number}`), kind: photo.kind }
}

/** Keeps a picture as it shall come in, until the import runs or its wizard is closed. It lies in memory: nothing of it is left by a kill. */
export async function keepPhoto({ reading: id, number, file }: { reading: ReadingId; number: number; file: File }) {
  const reading = findReading(id)
  if (number < 1 || number > reading.result.photos) throw notFound('photo')
  await assertPhoto(file)
  reading.photos.set(number, file)
}

/** Copies of the pictures of a file in the store, by their numbers. */
export type StoredPhotos = ReadonlyMap<number, TakenIn>

/** Does some work with the pictures of a file lying in the store; those that are nobody's behind it are taken away again. */
export async function withStoredPhotos<Result>(
  office: Context,
  { photos, checked }: Pick<Reading, 'photos' | 'checked'>,
  { job, work }: { job: Job; work: (stored: StoredPhotos) => Promise<Result> },
): Promise<Result> {
  const stored = new Map<number, TakenIn>()
  const isWanted = checked?.sheets.some(({ mapping }) => mapping.includes('photo'))
  try {
    for (const [number, file] of isWanted ? photos : []) {
      job.signal.throwIfAborted()
      stored.set(number, await takeInDropped(office, file, 'photo'))
    }
    return await work(stored)
  } finally {
    removeUnfiled(office, stored.values())
  }
}
