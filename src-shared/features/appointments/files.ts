import { z } from 'zod'
import { appointmentFileId, appointmentId, documentId } from '#shared/kit/id.ts'

/** A file that lies with an appointment; its content is kept once, however many have it. */
export const appointmentFile = z.object({
  id: appointmentFileId,
  appointmentId,
  documentId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
})
export type AppointmentFile = z.infer<typeof appointmentFile>
