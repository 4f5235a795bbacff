import { zodResolver } from '@hookform/resolvers/zod'
import { useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import { CallPills, CallWho } from './CallWho.tsx'
import { contactIdOf, type NumberOf, useNumbers } from './numbers.ts'
import { OutcomeDialog, useDialling, type Walked } from './OutcomeDialog.tsx'
import { PhoneChoice } from './PhoneChoice.tsx'
import { ResultFields } from './ResultFields.tsx'
import { noResult, type ResultValues, refineNext, resultOf, resultValues } from './resultForm.ts'
import { useCircumstances } from './useCircumstances.ts'

export interface FinishFormProps extends Walked {
  call: Call
}

export function FinishForm({ call, isDialled, ...walked }: FinishFormProps) {
  const { t } = useTranslation()
  const { dialled, startCall } = useDialling(isDialled)
  const circumstances = useCircumstances(call.customerId, call.id)
  const { form, saving, draft, isFinished } = useFinishing(call)
  const [contactId, otherPhone] = useWatch({ control: form.control, name: ['contactId', 'phone'] })
  const phone = otherPhone || call.phone
  const whom = contactIdOf(contactId) ?? call.contactId
  const people = useNumbers(call.customerId, whom)

  function callOther({ typed, contactId: other }: NumberOf) {
    form.setValue('phone', typed)
    form.setValue('contactId', other === null ? '' : String(other))
    startCall(typed)
  }

  const contactName = people.find((one) => one.contactId === whom)?.person || call.contactName

  // Whoever is quick at the keys has the next call suggested too.
  if (!circumstances.isKnown) return null
  return (
    <OutcomeDialog {...walked} {...{ form, saving, draft, isFinished }} title={t('calls.finish')}>
      <ResultFields
        circumstances={circumstances}
        dialled={dialled}
        onDial={() => startCall(phone)}
        who={
          <CallWho
            who={whom === call.contactId ? call : { ...call, contactId: whom, contactName }}
            attempts={call.attempts}
            pills={<CallPills call={call} />}
            dialling={
              <PhoneChoice
                customerId={call.customerId}
                contactId={whom}
                phone={phone}
                onDial={() => startCall(phone)}
                onDialOther={callOther}
              />
            }
          />
        }
      />
    </OutcomeDialog>
  )
}

/** Somebody moved the call meanwhile: what was agreed in it is not lost by that, for its plan stays as it is now. */
async function loadPlanned(call: Call) {
  const { version } = await client.calls.get(call.id)
  return { version, values: nothingSaid }
}

/** With `contactId` and `phone` only where the call went elsewhere than it was planned. */
type FinishValues = ResultValues & { contactId: string; phone: string }

const nothingSaid: FinishValues = { ...noResult, contactId: '', phone: '' }
const finishValues = z.object({ ...resultValues.shape, contactId: z.string(), phone: z.string() }).superRefine(refineNext)

function finishedOf({ contactId, phone, ...values }: FinishValues) {
  const whom = contactIdOf(contactId)
  return { ...resultOf(values), ...(whom !== null && { contactId: whom }), ...(phone && { phone }) }
}

function useFinishing(call: Call) {
  const { t } = useTranslation()
  const notify = useNotify()
  const isFinished = useRef(false)
  const form = useForm<FinishValues>({
    defaultValues: { ...nothingSaid, nextReason: call.reason },
    resolver: zodResolver(finishValues) as never,
  })
  const meeting = useMeeting(form, {
    record: 'call',
    id: call.id,
    version: call.version,
    base: nothingSaid,
    load: () => loadPlanned(call),
  })
  const draft = useDraft(form, {
    place: { editor: 'call-finish', recordId: call.id, customerId: null },
    version: call.version,
    name: () => call.contactName ?? call.customerName,
    about: () => call.customerId,
    // A running timer alone is nothing anybody typed.
    follows: ['duration'],
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, async (values) => {
    const finished = await meeting.update(values, (newest, version) =>
      client.calls.finish({ id: call.id, version, result: finishedOf(newest) }),
    )
    isFinished.current = true
    const outcome = finished.outcome ? t(`calls.outcomes.${finished.outcome}`) : ''
    notify({ text: t('calls.saved.finished', { outcome, name: call.contactName ?? call.customerName }) })
  })
  return { form, saving, draft, isFinished }
}
