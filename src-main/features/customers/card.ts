import { contactAt, listContacts } from '#main/features/contacts/service.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { writeTextFile } from '#main/kit/textFile.ts'
import { type CardTarget, writeCards } from '#main/kit/writeCards.ts'
import type { ContactId, CustomerId, FileToken } from '#shared/kit/id.ts'
import { type Borne, borneByContact, borneByCustomer, withPhoto, withPhotos } from './cardPhotos.ts'
import { listCustomerIds, type Selection } from './listQueries.ts'
import { messageWithCard } from './message.ts'
import { findCustomer } from './queries.ts'
import { seenCustomer } from './service.ts'

export interface Whose {
  customerId: CustomerId
  /** Null: the customer's own. */
  contactId: ContactId | null
}

export type SavedCard = Whose & CardTarget

/** Between two stretches of so many customers others are answered. */
const STRETCH = 200

/** Writes a business card where the user wanted it. CONFLICT `file-gone`, `cannot-write`, `target-full`. */
export async function saveCard(context: Context, { version, file, ...whose }: SavedCard) {
  await writeCards(context, withPhotos(context, [[borneBy(context, whose)]]), { version, file })
}

/** Writes a message that is yet to be sent, with such a card in it. The same CONFLICTs. */
export async function forwardCard(context: Context, { subject, file, ...whose }: Whose & { subject: string; file: FileToken }) {
  const card = await withPhoto(context, borneBy(context, whose))
  await writeTextFile(context.outside, file, [await messageWithCard(card, subject)])
}

function borneBy({ db, access }: Context, { customerId, contactId }: Whose): Borne {
  const customer = seenCustomer(db, access, customerId)
  if (contactId === null) return borneByCustomer(customer)
  return borneByContact(contactAt(db, { id: contactId, customerId }, access), customer)
}

/** Writes the cards of a selection's customers, each followed by its people, to the chosen file: a phone book. The same CONFLICTs. */
export async function exportCards(
  context: Context,
  listing: Selection,
  target: CardTarget & { signal: AbortSignal | undefined },
) {
  const ids = listCustomerIds(context.db, { ...listing, group: null }, actOf(context))
  const stretches = withPhotos(context, stretchesOf(context, ids, target.signal))
  return { rows: await writeCards(context, stretches, target) }
}

function* stretchesOf({ db }: Context, ids: readonly CustomerId[], signal: AbortSignal | undefined) {
  for (let from = 0; from < ids.length; from += STRETCH) {
    signal?.throwIfAborted()
    yield ids.slice(from, from + STRETCH).flatMap((id): Borne[] => {
      const customer = findCustomer(db, id)
      if (!customer) return []
      return [borneByCustomer(customer), ...listContacts(db, id).map((contact) => borneByContact(contact, customer))]
    })
  }
}
