import { z } from 'zod'
import { attachmentId, customerId, documentId, staffId } from '#shared/kit/id.ts'
import { instant, version } from '#shared/kit/values.ts'

/** A document that lies with a customer; its content is kept once, however often it is attached. */
export const attachment = z.object({
  id: attachmentId,
  customerId,
  documentId,
  staffId,
  staffName: z.string(),
  /** As files are named anywhere: without signs that no system takes or nobody sees. */
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  createdAt: instant,
  version,
})
export type Attachment = z.infer<typeof attachment>
