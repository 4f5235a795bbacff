import type { Db, ReadDb } from '#main/database/open.ts'
import { checkedDocument, fileDocument, type TakenIn, takeIn } from '#main/features/documents/service.ts'
import { hashPassword, keepPassword } from '#main/features/session/service.ts'
import { hireOwner } from '#main/features/staff/service.ts'
import type { Folder } from '#main/kit/folder.ts'
import type { Outside } from '#main/kit/outside.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { FoundInput, OfficeInput } from '#shared/features/office/schema.ts'
import { getOffice, insertOffice, updateOffice } from './queries.ts'

/** A new firm with what had to be waited for: its logo in the store, its owner's password made unreadable. */
export type Firm = Pick<FoundInput, 'name' | 'ownerName'> &
  Partial<Pick<FoundInput, 'taxCode' | 'address' | 'phone'>> & { logo?: TakenIn | undefined; passwordHash?: string | undefined }

type Place = { folder: Folder; outside: Outside }

export async function preparedFirm(input: FoundInput, place: Place): Promise<Firm> {
  const { logo, password, sample: _sample, ...firm } = input
  return {
    ...firm,
    logo: logo === null ? undefined : await takeIn(place, logo, 'picture'),
    passwordHash: password === null ? undefined : await hashPassword(password),
  }
}

/** The first rows of every database: the firm and the person who owns it. */
export function foundOffice(db: Db, { ownerName, logo, passwordHash, ...firm }: Firm, now: number) {
  const logoId = logo ? fileDocument(db, logo, now) : null
  insertOffice(db, { ...firm, logoId, contractNumberPattern: '{STT}/{NĂM}/HĐMB', createdAt: now })
  const owner = hireOwner(db, ownerName, now)
  if (passwordHash !== undefined) keepPassword(db, owner, { hash: passwordHash, changedAt: now })
  return owner
}

/** What stands on the firm's papers from now on; without a word about the logo that stays. */
export async function changeOffice(context: Context, { logo: token, ...values }: OfficeInput) {
  const logo = token ? await takeIn(context, token, 'picture') : null
  const now = context.clock.now()
  return context.write((db) =>
    updateOffice(db, token === undefined ? values : { ...values, logoId: logo && fileDocument(db, logo, now) }),
  )
}

/** An address where a window may read the logo; null without one. */
export async function logoOf(db: ReadDb, { folder, outside }: Place) {
  const { logoId } = getOffice(db)
  if (logoId === null) return null
  return { url: await outside.serve(await checkedDocument(db, folder, logoId)) }
}
