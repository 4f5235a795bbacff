import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Note, type NoteInput, noteInput } from '#shared/features/notes/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

export interface NoteFormProps {
  customerId: CustomerId
  /** Undefined: a new one. */
  note: Note | undefined
  onClose: () => void
}

export function NoteForm({ customerId, note, onClose }: NoteFormProps) {
  const { t } = useTranslation()
  const form = useForm<NoteInput>({ defaultValues: { text: note?.text ?? '' }, resolver: zodResolver(noteInput) as never })
  const meeting = useMeeting(
    form,
    note && { record: 'note', id: note.id, version: note.version, base: { text: note.text }, load: () => load(note) },
  )
  const draft = useDraft(form, {
    place: { editor: 'note', recordId: note?.id ?? null, customerId },
    ...(note && { version: note.version }),
    name: firstWords,
    about: () => customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, (values) =>
    note
      ? meeting.update(values, (newest, version) => client.notes.update({ id: note.id, version, input: newest }))
      : client.notes.create({ customerId, input: values }),
  )
  return (
    <FormDialog title={t(note ? 'record.notes.edit' : 'record.notes.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={form.control} name="text" label={t('record.notes.text')} lines={8} isRequired isFirst isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

async function load({ id }: Note) {
  const { version, text } = await client.notes.get(id)
  return { version, values: { text } }
}

function firstWords({ text }: NoteInput) {
  return text.trim().slice(0, 40)
}
