import { on } from '#main/kit/procedures.ts'
import { saveCopy, seenDocument } from './service.ts'

export const documentsRouter = {
  open: on.documents.open.handler(async ({ context, input }) => {
    const original = await seenDocument(context, input)
    return { url: await context.outside.serve(original), mediaType: original.mediaType, bytes: original.bytes }
  }),
  saveCopy: on.documents.saveCopy.handler(({ context, input }) => saveCopy(context, input)),
}
