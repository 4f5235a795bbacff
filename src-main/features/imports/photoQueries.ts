import type { Db } from '#main/database/open.ts'
import { fileDocument } from '#main/features/documents/service.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import type { StoredPhotos } from './photos.ts'

/** The photos an import brings. */
export interface Photos {
  /** The document of a picture of the file, for somebody who has none; null where the row brings none. */
  borne: (number: number | undefined) => DocumentId | null
  /** Gives a new customer its photo. */
  give: (customerId: number, number: number | undefined) => void
  /** How many customers and contacts got one. */
  count: () => number
}

export function photosOver(db: Db, stored: StoredPhotos, now: number): Photos {
  const give = db.$client.prepare('update customers set photo_id = ? where id = ?')
  let count = 0
  const photos: Photos = {
    borne(number) {
      const photo = number === undefined ? undefined : stored.get(number)
      if (!photo) return null
      count += 1
      return fileDocument(db, photo, now)
    },
    give(customerId, number) {
      const id = photos.borne(number)
      if (id !== null) give.run(id, customerId)
    },
    count: () => count,
  }
  return photos
}
