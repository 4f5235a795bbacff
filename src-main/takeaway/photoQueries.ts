import type { Sqlite } from '#main/database/open.ts'

/** The photo of a customer, or of somebody who works there. */
export interface PhotoLine {
  customer: string
  code: string
  /** Whose it is, if not the customer's. */
  person: string
  sha256: string
  mediaType: string
  /** Whoever bears it, or their customer, lies in the bin. */
  isBinned: number
}

export function listPhotos(sqlite: Sqlite): PhotoLine[] {
  return sqlite
    .prepare(
      `select u.name as customer, u.code, '' as person, d.sha256, d.media_type as mediaType, u.deleted_at is not null as isBinned
      from customers u join documents d on d.id = u.photo_id
      union all
      select u.name, u.code, k.full_name, d.sha256, d.media_type, (k.deleted_at is not null or u.deleted_at is not null)
      from contacts k join customers u on u.id = k.customer_id join documents d on d.id = k.photo_id
      order by u.code, person`,
    )
    .all() as PhotoLine[]
}
