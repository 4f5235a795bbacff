import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { MomentField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import { CallLeadField, leadOf } from './CallLeadField.tsx'
import { inMinutes } from './nextCall.ts'

const replanValues = z.object({ plannedAt: z.number(), remindMinutes: z.string(), reason: z.string() })

type ReplanValues = z.infer<typeof replanValues>

function plannedOf({ plannedAt, remindMinutes, reason }: Call): ReplanValues {
  return { plannedAt: plannedAt ?? 0, remindMinutes: String(remindMinutes ?? ''), reason }
}

function inputOf({ remindMinutes, ...values }: ReplanValues) {
  return { ...values, remindMinutes: leadOf(remindMinutes) }
}

function editedOf(call: Call): Edited<ReplanValues> {
  const load = async () => {
    const newest = await client.calls.get(call.id)
    return { version: newest.version, values: plannedOf(newest) }
  }
  return { record: 'call', id: call.id, version: call.version, base: plannedOf(call), load }
}

/** Moves a planned call to another time. One that is past is offered a time to come. */
export function ReplanCallDialog({ call, onClose }: { call: Call; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const before = plannedOf(call)
  const time = useWorkingTime()
  const isPast = before.plannedAt < Date.now()
  const form = useForm<ReplanValues>({
    defaultValues: { ...before, plannedAt: isPast ? inMinutes(60, Date.now(), time) : before.plannedAt },
    resolver: zodResolver(replanValues),
  })
  const meeting = useMeeting(form, editedOf(call))
  const draft = useDraft(form, {
    place: { editor: 'call-replan', recordId: call.id, customerId: null },
    version: call.version,
    name: () => call.contactName ?? call.customerName,
    about: () => call.customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, async (values) => {
    const { id, version, plannedAt } = await meeting.update(values, (newest, seen) =>
      client.calls.replan({ id: call.id, version: seen, ...inputOf(newest) }),
    )
    const when = formatMoment(plannedAt ?? values.plannedAt, Date.now())
    notify({
      text: t('calls.saved.replanned', { when }),
      undo: () => client.calls.replan({ id, version, ...inputOf(meeting.before() ?? before) }),
    })
  })
  return (
    <FormDialog title={t('calls.replan')} size="narrow" saving={saving} draft={draft} onClose={onClose}>
      <p>{[call.contactName, call.customerName].filter(Boolean).join(' · ')}</p>
      <div className={formStyles.grid}>
        <MomentField control={form.control} name="plannedAt" label={t('calls.plannedAt')} isFull />
        <CallLeadField control={form.control} name="remindMinutes" isFull />
        <TextField control={form.control} name="reason" label={t('calls.reason')} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}
