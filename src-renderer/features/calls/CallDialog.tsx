import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask, client } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { MomentField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify, useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CallId, ContactId, CustomerId } from '#shared/kit/id.ts'
import { CallLeadField, leadOf, USUAL_LEAD } from './CallLeadField.tsx'
import { FinishForm, type FinishFormProps } from './FinishForm.tsx'
import { type LogValues, logInput, logValues, noLog, whom, whomInput } from './logForm.ts'
import { inMinutes } from './nextCall.ts'
import { contactIdOf, firstNumber, useNumbers } from './numbers.ts'
import { ReadyReasons } from './ReadyReasons.tsx'
import { ResultFields } from './ResultFields.tsx'
import { useCallDraft } from './useCallDraft.ts'
import { useCircumstances } from './useCircumstances.ts'
import { WhomFields, type WhomValues, whomValues } from './WhomFields.tsx'

/** Ends a planned call: outcome, note, next call. */
export function FinishCallDialog({ callId, ...props }: Omit<FinishFormProps, 'call'> & { callId: CallId }) {
  const { onClose } = props
  const { data, error } = useQuery(ask.calls.get.queryOptions({ input: callId }))
  // What was read first counts: a later version is somebody else's change and must be refused, not overwritten.
  const call = useFirst(data)
  const isGone = error !== null && call === undefined
  useNotifyFailure(isGone ? error : null)
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  return call ? <FinishForm call={call} {...props} /> : null
}

export interface UnplannedProps {
  customerId?: CustomerId | undefined
  contactId?: ContactId | undefined
  onClose: () => void
}

/** Notes a call that nobody had planned, right after it or later. */
export function LogCallDialog({ customerId, contactId, onClose }: UnplannedProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const defaultValues = noLog(customerId, contactId)
  const form = useForm<LogValues>({ defaultValues, resolver: zodResolver(logValues) as never })
  const chosen = useWatch({ control: form.control, name: ['customerId', 'contactId'] })
  const contact = contactIdOf(chosen[1])
  const first = firstNumber(useNumbers(chosen[0], contact), contact)
  const circumstances = useCircumstances(chosen[0])
  const draft = useCallDraft(form, { editor: 'call-log', opened: customerId })
  const saving = useSaving(form, async (values) => {
    const openedAt = form.formState.defaultValues?.doneAt
    const call = await client.calls.log(logInput(values, { openedAt, phone: first?.typed ?? '' }))
    notify({
      text: t('calls.saved.logged', { name: call.contactName ?? call.customerName }),
      undo: () => client.calls.remove(call.id),
    })
  })
  const { control } = form
  const directions = [
    { value: 'out', text: t('calls.outgoing') },
    { value: 'in', text: t('calls.incoming') },
  ]
  return (
    <FormDialog title={t('calls.log')} saving={saving} draft={draft} onClose={onClose}>
      <FormProvider {...form}>
        <div className={formStyles.grid}>
          <WhomFields />
          <ChoiceField control={control} name="direction" label={t('calls.direction')} choices={directions} />
          <MomentField control={control} name="doneAt" label={t('calls.when')} />
          <TextField control={control} name="reason" label={t('calls.reason')} isFull />
          {chosen[0] !== null && <ReadyReasons customerId={chosen[0]} />}
          <div className={formStyles.full}>
            <ResultFields circumstances={circumstances} dialled={0} />
          </div>
        </div>
      </FormProvider>
    </FormDialog>
  )
}

type PlanValues = WhomValues & { plannedAt: number; remindMinutes: string; reason: string; staffId: string }

const planValues = z.object({
  ...whomValues.shape,
  ...{ plannedAt: z.number(), remindMinutes: z.string(), reason: z.string(), staffId: z.string() },
})

/** Whom to call when, and why. */
export function PlanCallDialog({ customerId, contactId, reason = '', onClose }: UnplannedProps & { reason?: string }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const staff = useReceivers('calls.edit')
  const time = useWorkingTime()
  const defaultValues: PlanValues = {
    ...whom(customerId, contactId),
    plannedAt: inMinutes(120, Date.now(), time),
    remindMinutes: USUAL_LEAD,
    reason,
    staffId: '',
  }
  const form = useForm<PlanValues>({ defaultValues, resolver: zodResolver(planValues) as never })
  const chosen = useWatch({ control: form.control, name: 'customerId' })
  const draft = useCallDraft(form, { editor: 'call-plan', opened: customerId })
  const saving = useSaving(form, async (values) => {
    const { plannedAt, remindMinutes, reason, staffId } = values
    const call = await client.calls.plan({
      ...whomInput(values),
      plannedAt,
      remindMinutes: leadOf(remindMinutes),
      reason,
      staffId: staffId ? Number(staffId) : undefined,
    })
    const name = call.contactName ?? call.customerName
    notify({
      text: t('calls.saved.planned', { name, when: formatMoment(plannedAt, Date.now()) }),
      undo: () => client.calls.remove(call.id),
    })
  })
  const { control } = form
  return (
    <FormDialog title={t('calls.plan')} saving={saving} draft={draft} onClose={onClose}>
      <FormProvider {...form}>
        <div className={formStyles.grid}>
          <WhomFields />
          <MomentField control={control} name="plannedAt" label={t('calls.plannedAt')} />
          <CallLeadField control={control} name="remindMinutes" isUsualOffered />
          {staff.length > 1 && (
            <ChoiceField
              control={control}
              name="staffId"
              label={t('calls.staff')}
              choices={[
                { value: '', text: t('calls.byMyself') },
                ...staff.map(({ id, name }) => ({ value: String(id), text: name })),
              ]}
            />
          )}
          <TextField control={control} name="reason" label={t('calls.reason')} hint={t('calls.reasonHint')} isFull />
          {chosen !== null && <ReadyReasons customerId={chosen} />}
        </div>
      </FormProvider>
    </FormDialog>
  )
}

function useFirst<Value>(value: Value | undefined) {
  const first = useRef<Value>(undefined)
  first.current ??= value
  return first.current
}
