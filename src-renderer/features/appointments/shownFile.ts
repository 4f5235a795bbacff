import { create } from 'zustand'
import { whenPersonChanges } from '#renderer/kit/personal.ts'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'

/** The file of an appointment that is looked at over everything else. */
export const useShownFile = create<{ file: AppointmentFile | undefined }>()(() => ({ file: undefined }))

export function showFile(file: AppointmentFile | undefined) {
  useShownFile.setState({ file })
}

whenPersonChanges(() => showFile(undefined))
