import { checkedDocument, copyTo } from '#main/features/documents/service.ts'
import { actOf, on } from '#main/kit/procedures.ts'
import { attach, attachmentsOf, removeAttachment, renameAttachment, restoreAttachment, seenAttachment } from './service.ts'

export const attachmentsRouter = {
  list: on.attachments.list.handler(({ context, input }) => attachmentsOf(context.db, context.access, input)),
  attach: on.attachments.attach.handler(({ context, input }) => attach(context, input)),
  rename: on.attachments.rename.handler(({ context, input }) =>
    context.write((db) => renameAttachment(db, input, actOf(context))),
  ),
  remove: on.attachments.remove.handler(({ context, input }) =>
    context.write((db) => removeAttachment(db, input, actOf(context))),
  ),
  restore: on.attachments.restore.handler(({ context, input }) =>
    context.write((db) => restoreAttachment(db, input, actOf(context))),
  ),
  open: on.attachments.open.handler(async ({ context, input }) => {
    const { documentId } = seenAttachment(context.db, context.access, input)
    const original = await checkedDocument(context.db, context, documentId)
    return { url: await context.outside.serve(original), mediaType: original.mediaType, bytes: original.bytes }
  }),
  saveCopy: on.attachments.saveCopy.handler(({ context, input }) => {
    const { documentId } = seenAttachment(context.db, context.access, input.id)
    return copyTo(context, { id: documentId, file: input.file })
  }),
}
