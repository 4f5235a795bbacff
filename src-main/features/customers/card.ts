import { writeFile } from 'node:fs/promises'
import { seenContact } from '#main/features/contacts/service.ts'
import { conflict, notFound, ofTarget } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import { cardOfContact, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { ContactId, CustomerId, FileToken } from '#shared/kit/id.ts'
import { type CardVersion, vcardText } from '#shared/kit/vcard.ts'
import { listContactPoints } from './queries.ts'
import { seenCustomer } from './service.ts'

export interface SavedCard {
  customerId: CustomerId
  /** Null: the customer's own. */
  contactId: ContactId | null
  version: CardVersion
  file: FileToken
}

/** Writes a business card where the user wanted it. CONFLICT `file-gone`, `cannot-write`, `target-full`. */
export async function saveCard({ db, access, outside }: Context, { customerId, contactId, version, file }: SavedCard) {
  const customer = seenCustomer(db, access, customerId)
  const contact = contactId === null ? undefined : seenContact(db, access, contactId)
  if (contact && contact.customerId !== customerId) throw notFound('contact')
  const card = contact
    ? cardOfContact({ ...contact, contactPoints: listContactPoints(db, customerId, contact.id) }, customer)
    : cardOfCustomer(customer)
  const chosen = await outside.fileOf(file)
  if (!chosen) throw conflict('file-gone')
  await writeFile(chosen.path, vcardText([card], version), { flush: true }).catch((error: unknown) => {
    throw ofTarget(error)
  })
}
