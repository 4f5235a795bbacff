import { contactAt, listContacts } from '#main/features/contacts/service.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { writeTextFile } from '#main/kit/textFile.ts'
import { type CardTarget, writeCards } from '#main/kit/writeCards.ts'
import { cardOfContact, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { ContactId, CustomerId, FileToken } from '#shared/kit/id.ts'
import type { Card } from '#shared/kit/vcard.ts'
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
  await writeCards(context, [[cardFor(context, whose)]], { version, file })
}

/** Writes a message that is yet to be sent, with such a card in it. The same CONFLICTs. */
export async function forwardCard(context: Context, { subject, file, ...whose }: Whose & { subject: string; file: FileToken }) {
  const card = cardFor(context, whose)
  await writeTextFile(context.outside, file, [await messageWithCard(card, subject)])
}

function cardFor({ db, access }: Context, { customerId, contactId }: Whose): Card {
  const customer = seenCustomer(db, access, customerId)
  if (contactId === null) return cardOfCustomer(customer)
  return cardOfContact(contactAt(db, { id: contactId, customerId }, access), customer)
}

/** Writes the cards of a selection's customers, each followed by its people, to the chosen file: a phone book. The same CONFLICTs. */
export async function exportCards(
  context: Context,
  listing: Selection,
  target: CardTarget & { signal: AbortSignal | undefined },
) {
  const ids = listCustomerIds(context.db, { ...listing, group: null }, actOf(context))
  return { rows: await writeCards(context, stretchesOf(context, ids, target.signal), target) }
}

function* stretchesOf({ db }: Context, ids: readonly CustomerId[], signal: AbortSignal | undefined) {
  for (let from = 0; from < ids.length; from += STRETCH) {
    signal?.throwIfAborted()
    yield ids.slice(from, from + STRETCH).flatMap((id): Card[] => {
      const customer = findCustomer(db, id)
      if (!customer) return []
      return [cardOfCustomer(customer), ...listContacts(db, id).map((contact) => cardOfContact(contact, customer))]
    })
  }
}
