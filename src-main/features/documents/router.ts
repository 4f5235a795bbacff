import { on } from '#main/kit/procedures.ts'
import { saveCopy, seenDocument } from './service.ts'

export const documentsRouter = {
  open: on.documents.open.handler(async ({ context, input }) => {
    const { path, mediaType, bytes } = await seenDocument(context, input)
    return { url: await context.outside.serve({ path, mediaType }), mediaType, bytes }
  }),
  saveCopy: on.documents.saveCopy.handler(({ context, input }) => saveCopy(context, input)),
}
