import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import type { FormDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatTime } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Dropped } from '#renderer/kit/ui/record/DropZone.tsx'
import type { Saving } from '#renderer/kit/useSaving.ts'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import { MOST_DROPPED_BYTES } from '#shared/features/documents/schema.ts'
import type { AppointmentFileId, DocumentId, FileToken } from '#shared/kit/id.ts'

/** A file that will be attached when the form is saved. */
export interface AddedFile {
  key: number
  name: string
  bytes: number
  file: File | FileToken
}

export type FormFiles = ReturnType<typeof useAppointmentFiles>

/** What of the files of an appointment somebody wishes otherwise; done with the rest of the form, and left when that is given up. */
export function useAppointmentFiles(before: readonly AppointmentFile[]) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [added, setAdded] = useState<AddedFile[]>([])
  const [removed, setRemoved] = useState<ReadonlySet<DocumentId>>(new Set())

  function refuse(text: string) {
    notify({ text, intent: 'error' })
  }

  function add(files: readonly Omit<AddedFile, 'key'>[]) {
    setAdded((known) => [...known, ...files.map((file, place) => ({ ...file, key: known.length + place + Math.random() }))])
  }

  async function choose() {
    try {
      const chosen = await desktop.chooseFile({ kind: 'any' })
      if (chosen) add([{ name: chosen.name, bytes: chosen.bytes, file: chosen.file }])
    } catch (error) {
      refuse(say(error))
    }
  }

  function drop({ files, folders }: Dropped) {
    const limit = MOST_DROPPED_BYTES / 1_048_576
    for (const name of folders) refuse(t('record.files.folder', { name }))
    for (const { name } of files.filter(isTooBig)) refuse(t('record.files.tooBig', { name, limit }))
    add(files.filter((file) => !isTooBig(file)).map((file) => ({ name: nameOf(file), bytes: file.size, file })))
  }

  /** Every picture that is pasted is called `image.png`. */
  function nameOf({ name }: File) {
    return name === 'image.png' ? t('record.files.pasted', { at: formatTime(Date.now()).replace(':', '-') }) : name
  }

  /** After the appointment itself was saved; answers what takes it back. One file that is refused does not keep the others. */
  async function keep({ id, files }: Pick<Appointment, 'id' | 'files'>) {
    const known = new Set(files.map((file) => file.id))
    const gone: AppointmentFileId[] = []
    const come: AppointmentFileId[] = []
    const trying = async (name: string, deed: () => Promise<void>) => {
      await deed().catch((error: unknown) => refuse(t('record.files.failed', { name, why: say(error) })))
    }
    for (const file of files.filter(({ documentId }) => removed.has(documentId)))
      await trying(file.name, async () => {
        await client.appointments.detach(file.id)
        gone.push(file.id)
      })
    for (const { name, file } of added)
      await trying(name, async () => {
        const attached = await client.appointments.attach({ id, file: named(file, name) })
        if (!known.has(attached.id)) come.push(attached.id)
      })
    return async () => {
      for (const file of come) await client.appointments.detach(file)
      for (const file of gone) await client.appointments.reattach(file)
    }
  }

  return {
    kept: before.filter(({ documentId }) => !removed.has(documentId)),
    added,
    isTouched: added.length + removed.size > 0,
    choose,
    drop,
    keep,
    remove: ({ documentId }: AppointmentFile) => setRemoved((known) => new Set(known).add(documentId)),
    leaveOut: ({ key }: AddedFile) => setAdded((known) => known.filter((one) => one.key !== key)),
  }
}

/** What a dialog shows and does about a form whose files are part of what was typed, though no draft holds them. */
export function withFiles(saving: Saving, draft: FormDraft, { isTouched }: FormFiles): { saving: Saving; draft: FormDraft } {
  return {
    saving: { ...saving, isDirty: saving.isDirty || isTouched },
    draft: { ...draft, isTyped: () => isTouched || draft.isTyped() },
  }
}

function isTooBig({ size }: File) {
  return size > MOST_DROPPED_BYTES
}

function named(file: File | FileToken, name: string) {
  return typeof file === 'string' || file.name === name ? file : new File([file], name, { type: file.type })
}
