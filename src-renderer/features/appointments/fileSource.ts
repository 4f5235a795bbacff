import { client } from '#renderer/kit/client.ts'
import type { AppointmentFileId, FileToken } from '#shared/kit/id.ts'

/** Where the bytes of a file of an appointment come from. */
export function appointmentFileSource(id: AppointmentFileId) {
  return {
    open: () => client.appointments.openFile(id),
    saveCopy: (file: FileToken) => client.appointments.saveFileCopy({ id, file }),
  }
}
