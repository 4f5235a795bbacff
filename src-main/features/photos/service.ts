import { checkedDocument } from '#main/features/documents/service.ts'
import { notFound } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import { isBorneWithin } from './queries.ts'

/** Where a photo may be read, for somebody who may see who bears it; NOT_FOUND as if it were not there. Else as `checkedDocument`. */
export async function openPhoto(context: Context, id: DocumentId) {
  if (!isBorneWithin(context.db, id, context.access)) throw notFound('document')
  return { url: await context.outside.serve(await checkedDocument(context.db, context, id)) }
}
