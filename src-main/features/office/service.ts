import type { Db, ReadDb } from '#main/database/open.ts'
import { assertFits, checkedDocument, fileDocument, takeIn } from '#main/features/documents/service.ts'
import { hashPassword, keepPassword } from '#main/features/session/service.ts'
import { hireOwner } from '#main/features/staff/service.ts'
import type { Outside } from '#main/kit/outside.ts'
import type { KeptPassword } from '#main/kit/passwords.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { FoundInput, OfficeInput } from '#shared/features/office/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { getOffice, insertOffice, updateOffice } from './queries.ts'

/** For whoever needs the name of the firm, when its customers are due again, or when its calls remind. */
export { getCallLead, getOffice, getRhythm } from './queries.ts'

/** A new firm, with its owner's password as it may be kept. */
export type Firm = Pick<FoundInput, 'name' | 'ownerName'> &
  Partial<Pick<FoundInput, 'taxCode' | 'address' | 'phone'>> & { password?: KeptPassword | undefined }

/** All that has to be waited for or may be refused before there is a database. */
export async function preparedFirm(
  { logo, password, sample: _sample, recoveryKey: _recoveryKey, ...firm }: FoundInput,
  outside: Outside,
): Promise<Firm> {
  if (logo !== null) await assertFits({ outside }, logo, 'picture')
  return { ...firm, password: password === null ? undefined : await hashPassword(password) }
}

/** The first rows of every database: the firm and the person who owns it. */
export function foundOffice(db: Db, { ownerName, password, ...firm }: Firm, now: number) {
  insertOffice(db, { ...firm, contractNumberPattern: '{STT}/{NĂM}/HĐMB', createdAt: now })
  const owner = hireOwner(db, ownerName, now)
  if (password !== undefined) keepPassword(db, owner, { hash: password.hash, changedAt: now })
  return owner
}

type OpenOffice = Pick<Context, 'folder' | 'key' | 'outside' | 'clock' | 'write'>

/** What stands on the firm's papers from now on; without a word about the logo that stays. */
export async function changeOffice(context: OpenOffice, { logo, ...values }: Partial<OfficeInput> & { logo?: FileToken | null }) {
  const taken = logo ? await takeIn(context, logo, 'picture') : null
  const now = context.clock.now()
  return context.write((db) =>
    updateOffice(db, logo === undefined ? values : { ...values, logoId: taken && fileDocument(db, taken, now) }),
  )
}

/** An address where a window may read the logo; null without one. */
export async function logoOf(db: ReadDb, { outside, ...place }: Pick<Context, 'folder' | 'key' | 'outside'>) {
  const { logoId } = getOffice(db)
  if (logoId === null) return null
  return { url: await outside.serve(await checkedDocument(db, place, logoId)) }
}
