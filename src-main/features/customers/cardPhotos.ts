import { photoContent } from '#main/features/documents/service.ts'
import type { Context } from '#main/kit/procedures.ts'
import { cardOfContact, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import type { Card } from '#shared/kit/vcard.ts'

/** A card whose photo is not read yet. */
export interface Borne {
  card: Card
  photoId: DocumentId | null
}

interface Bearer {
  photoId: DocumentId | null
}

export function borneByCustomer(customer: Parameters<typeof cardOfCustomer>[0] & Bearer): Borne {
  return { card: cardOfCustomer(customer), photoId: customer.photoId }
}

export function borneByContact(
  contact: Parameters<typeof cardOfContact>[0] & Bearer,
  customer: Parameters<typeof cardOfContact>[1],
): Borne {
  return { card: cardOfContact(contact, customer), photoId: contact.photoId }
}

/** Cards with the photos of whom they are about, read a stretch at a time. */
export async function* withPhotos(context: Context, stretches: Iterable<readonly Borne[]>): AsyncGenerator<Card[]> {
  for (const stretch of stretches) {
    const cards: Card[] = []
    for (const borne of stretch) cards.push(await withPhoto(context, borne))
    yield cards
  }
}

export async function withPhoto(context: Context, { card, photoId }: Borne): Promise<Card> {
  const photo = photoId === null ? undefined : await photoContent(context.db, context, photoId)
  return photo ? { ...card, photo: { mediaType: photo.mediaType, base64: photo.content.toString('base64') } } : card
}
