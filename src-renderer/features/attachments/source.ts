import { client } from '#renderer/kit/client.ts'
import type { AttachmentId, FileToken } from '#shared/kit/id.ts'

/** Where the bytes of an attachment come from. */
export function attachmentSource(id: AttachmentId) {
  return {
    open: () => client.attachments.open(id),
    saveCopy: (file: FileToken) => client.attachments.saveCopy({ id, file }),
  }
}
