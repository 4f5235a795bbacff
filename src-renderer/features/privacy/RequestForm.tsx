import { Checkbox, Dropdown, Option } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { type Control, Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, Framed, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { dueDays, rulesOfKind } from '#shared/features/privacy/rules.ts'
import {
  type DataRequest,
  meansOfTelling,
  type Person,
  type RequestInput,
  requestInput,
} from '#shared/features/privacy/schema.ts'
import { requestKinds } from '#shared/features/privacy/stated.ts'
import { statedDaysOff } from '#shared/features/workingTime/rules.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, DataRequestId } from '#shared/kit/id.ts'
import styles from './Request.module.css'
import { useStated } from './useStated.ts'

export interface RequestFormProps {
  /** Undefined: a new one, of `person` if that is known. */
  request?: DataRequest | undefined
  person?: (Person & { name: string }) | undefined
  onClose: () => void
  onSaved?: (id: DataRequestId) => void
}

/** What somebody asks about their data; by when it is due is said while it is typed. */
export function RequestForm({ request, person, onClose, onSaved }: RequestFormProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const stated = useStated()
  const form = useForm<RequestInput>({
    defaultValues: request ?? emptyRequest(person),
    resolver: zodResolver(requestInput) as never,
  })
  const title = t(request ? 'privacy.request.edit' : 'privacy.request.new')
  const draft = useDraft(form, {
    place: { editor: 'data-request', recordId: request?.id ?? null, customerId: person?.customerId ?? null },
    ...(request && { version: request.version }),
    name: ({ requester }) => requester,
    about: ({ customerId }) => customerId ?? null,
  })
  const saving = useSaving(form, async (values) => {
    const input = requestInput.parse(values)
    const saved = request
      ? await client.privacy.changeRequest({ id: request.id, version: request.version, input })
      : await client.privacy.addRequest(input)
    onSaved?.(saved.id)
    notify({ text: t('privacy.request.saved', { day: formatDay(saved.dueOn) }) })
  })
  const { control } = form
  return (
    <FormDialog title={title} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <ChoiceField
          control={control}
          name="kind"
          label={t('privacy.request.kind')}
          choices={requestKinds.map(({ key }) => ({ value: key, text: stated('kind', key) }))}
          isRequired
        />
        <ChoiceField
          control={control}
          name="means"
          label={t('privacy.request.means')}
          choices={meansOfTelling.map((value) => ({ value, text: t(`privacy.means.${value}`) }))}
        />
        <TextField control={control} name="requester" label={t('privacy.request.who')} isRequired isFirst />
        <TextField control={control} name="reach" label={t('privacy.request.reach')} hint={t('privacy.request.reachHint')} />
        <CustomerField control={control} name="customerId" label={t('privacy.request.customer')} />
        <ContactChoice control={control} customerId={form.watch('customerId')} />
        <DayField control={control} name="receivedOn" label={t('privacy.request.receivedOn')} isRequired />
        <Controller
          control={control}
          name="hasOthers"
          render={({ field }) => (
            <Checkbox
              className={styles.tick}
              checked={field.value}
              onChange={(_, { checked }) => field.onChange(checked === true)}
              label={
                <>
                  {t('privacy.request.hasOthers')}
                  <span className={styles.hint}>{t('privacy.request.hasOthersHint')}</span>
                </>
              }
            />
          )}
        />
        <TextField control={control} name="note" label={t('privacy.request.note')} lines={3} isFull />
        <p className={formStyles.full} role="status">
          <DueText values={form.watch()} />
        </p>
      </div>
    </FormDialog>
  )
}

/** One of the customer's people, or the customer. */
function ContactChoice({ control, customerId }: { control: Control<RequestInput>; customerId: CustomerId | null }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery({
    ...ask.contacts.list.queryOptions({ input: customerId as CustomerId }),
    enabled: customerId !== null,
  })
  const contacts = data.filter(({ isFirst }) => isFirst)
  const itself = t('privacy.request.itself')
  return (
    <Controller
      control={control}
      name="contactId"
      render={({ field, fieldState }) => (
        <Framed label={t('privacy.request.contact')} error={fieldState.error?.message}>
          <Dropdown
            disabled={customerId === null}
            selectedOptions={[String(field.value ?? '')]}
            value={contacts.find(({ id }) => id === field.value)?.fullName ?? (customerId === null ? '' : itself)}
            onOptionSelect={(_, { optionValue }) => field.onChange(optionValue ? (Number(optionValue) as ContactId) : null)}
          >
            <Option value="">{itself}</Option>
            {contacts.map(({ id, fullName }) => (
              <Option key={id} value={String(id)}>
                {fullName}
              </Option>
            ))}
          </Dropdown>
        </Framed>
      )}
    />
  )
}

function DueText({ values: { kind, receivedOn, hasOthers } }: { values: RequestInput }) {
  const { t } = useTranslation()
  const rules = rulesOfKind(kind)
  const { data } = useQuery(ask.workingTime.get.queryOptions())
  if (!rules || !receivedOn) return null
  const { answerDueOn, dueOn } = dueDays({ kind, receivedOn, hasOthers }, data && statedDaysOff(data.days))
  const due = t('privacy.request.dueBy', { answer: formatDay(answerDueOn), due: formatDay(dueOn) })
  return `${due} ${t(rules.sure ? 'privacy.request.law' : 'privacy.request.notSure', { law: rules.law })}`
}

function emptyRequest(person: RequestFormProps['person']): RequestInput {
  return {
    kind: '',
    requester: person?.name ?? '',
    reach: '',
    customerId: person?.customerId ?? null,
    contactId: person?.contactId ?? null,
    receivedOn: dayOfInstant(Date.now()),
    means: 'phone',
    hasOthers: false,
    note: '',
  }
}
