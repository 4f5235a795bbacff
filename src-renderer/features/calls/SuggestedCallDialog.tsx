import { zodResolver } from '@hookform/resolvers/zod'
import { useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { sinceContact } from '#renderer/kit/sinceContact.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Suggestion } from '#shared/features/today/schema.ts'
import { CallWho } from './CallWho.tsx'
import { type LogValues, logInput, logValues, noLog } from './logForm.ts'
import { contactIdOf, type NumberOf, useNumbers } from './numbers.ts'
import { OutcomeDialog, useDialling, type Walked } from './OutcomeDialog.tsx'
import { PhoneChoice } from './PhoneChoice.tsx'
import { ResultFields } from './ResultFields.tsx'
import { useCallDraft } from './useCallDraft.ts'
import { useCircumstances } from './useCircumstances.ts'

export type SuggestedCallProps = Walked & { suggestion: Suggestion }

/** Asks how a call went that nobody had planned, to a customer who had not been called for long; the same in form as for a planned one. */
export function SuggestedCallDialog({ suggestion, isDialled, ...walked }: SuggestedCallProps) {
  const { t } = useTranslation()
  const { customerId } = suggestion
  const { form, saving, isFinished } = useLogging(suggestion)
  const { dialled, startCall } = useDialling(isDialled)
  const circumstances = useCircumstances(customerId)
  const draft = useCallDraft(form, { editor: 'call-log', opened: customerId })
  const [contactText, otherPhone] = useWatch({ control: form.control, name: ['contactId', 'phone'] })
  const contactId = contactIdOf(contactText)
  const phone = otherPhone || suggestion.phone
  const person = useNumbers(customerId, contactId).find((one) => one.contactId === contactId)?.person

  function callOther({ typed, contactId: other }: NumberOf) {
    form.setValue('phone', typed)
    if (other !== null) form.setValue('contactId', String(other))
    startCall(typed)
  }

  // Whoever is quick at the keys has the next call suggested too.
  if (!circumstances.isKnown) return null
  return (
    <OutcomeDialog {...walked} {...{ form, saving, draft, isFinished }} title={t('calls.log')}>
      <ResultFields
        circumstances={circumstances}
        dialled={dialled}
        onDial={() => startCall(phone)}
        who={
          <CallWho
            who={{ ...suggestion, contactId, contactName: person || suggestion.contactName, reason: '' }}
            attempts={0}
            pills={<Pill tone="amber">{`${suggestion.rating} · ${sinceContact(suggestion, t)}`}</Pill>}
            dialling={
              <PhoneChoice {...{ customerId, contactId, phone }} onDial={() => startCall(phone)} onDialOther={callOther} />
            }
          />
        }
      />
    </OutcomeDialog>
  )
}

function useLogging(suggestion: Suggestion) {
  const { t } = useTranslation()
  const notify = useNotify()
  const isFinished = useRef(false)
  const form = useForm<LogValues>({
    defaultValues: {
      ...noLog(suggestion.customerId, suggestion.contactId ?? undefined),
      reason: t('calls.suggestedReason'),
      nextReason: t('calls.suggestedReason'),
    },
    resolver: zodResolver(logValues) as never,
  })
  const saving = useSaving(form, async (values) => {
    const openedAt = form.formState.defaultValues?.doneAt
    const call = await client.calls.log(logInput(values, { openedAt, phone: suggestion.phone }))
    isFinished.current = true
    notify({
      text: t('calls.saved.logged', { name: call.contactName ?? call.customerName }),
      undo: () => client.calls.remove(call.id),
    })
  })
  return { form, saving, isFinished }
}
