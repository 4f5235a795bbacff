import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { type Edited, useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Contract, contractInput, contractStatuses } from '#shared/features/contracts/schema.ts'
import type { Me } from '#shared/features/staff/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContractId, StaffId } from '#shared/kit/id.ts'
import { dongInWords } from '#shared/kit/words.ts'
import { type ContractFormValues, inputOf, newContract, valuesOf } from './contractFormValues.ts'
import { useProposedNumber } from './useProposedNumber.ts'

export interface ContractFormProps {
  /** Undefined: a new one. */
  contract: Contract | undefined
  onClose: () => void
  onSaved: (id: ContractId) => void
}

/** Everything one can type about a contract. */
export function ContractForm(props: ContractFormProps) {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return me ? <Form {...props} me={me} /> : null
}

function Form({ contract, onClose, onSaved, me }: ContractFormProps & { me: Me }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const today = dayOfInstant(useNow())
  const form = useForm<ContractFormValues>({
    defaultValues: contract ? valuesOf(contract) : newContract(today, me.id),
    resolver,
    mode: 'onChange',
  })
  const meeting = useMeeting(form, contract && editedOf(contract))
  const draft = useDraft(form, {
    place: { editor: 'contract', recordId: contract?.id ?? null, customerId: null },
    ...(contract && { version: contract.version }),
    name: ({ name, number }) => name || number,
    about: (values) => values.customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, async (values) => {
    const sent = contract
      ? meeting.update(values, (newest, version) => client.contracts.update({ id: contract.id, version, input: inputOf(newest) }))
      : client.contracts.create(inputOf(values))
    const saved = await sent.catch((error: unknown) => {
      if (isNumberTaken(error)) form.setError('number', { message: 'number-taken' }, { shouldFocus: true })
      throw error
    })
    notify({ text: t('contracts.saved', { number: saved.number }) })
    onSaved(saved.id)
  })
  useProposedNumber(form, contract === undefined)
  return (
    <FormDialog title={contract ? t('contracts.edit') : t('contracts.new')} saving={saving} draft={draft} onClose={onClose}>
      <Fields form={form} />
      {meeting.question}
    </FormDialog>
  )
}

function Fields({ form }: { form: UseFormReturn<ContractFormValues> }) {
  const { t } = useTranslation()
  const { control } = form
  const value = form.watch('value')
  const staff = useReceivers('contracts.edit', Number(form.getValues('ownerId')) as StaffId)
  return (
    <div className={formStyles.grid}>
      <TextField control={control} name="name" label={t('contracts.name')} isRequired isFull isFirst />
      <CustomerField control={control} name="customerId" label={t('contracts.customer')} isRequired isFull />
      <TextField control={control} name="number" label={t('contracts.number')} isRequired />
      <DayField control={control} name="madeOn" label={t('contracts.madeOn')} isRequired />
      <ChoiceField
        control={control}
        name="ownerId"
        label={t('contracts.owner')}
        choices={staff.map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <ChoiceField
        control={control}
        name="status"
        label={t('contracts.status')}
        choices={contractStatuses.map((status) => ({ value: status, text: t(`contracts.statuses.${status}`) }))}
      />
      <DayField control={control} name="signedOn" label={t('contracts.signedOn')} />
      <DayField control={control} name="startsOn" label={t('contracts.startsOn')} />
      <DayField control={control} name="endsOn" label={t('contracts.endsOn')} />
      <MoneyField control={control} name="value" label={t('contracts.value')} hint={wordsOf(value, t)} />
      <TextField control={control} name="note" label={t('contracts.note')} lines={3} isFull />
    </div>
  )
}

function wordsOf(value: number | null, t: TFunction) {
  return value !== null && Number.isSafeInteger(value) && value > 0
    ? t('contracts.inWords', { words: dongInWords(value) })
    : undefined
}

function editedOf(contract: Contract): Edited<ContractFormValues> {
  const { id, version } = contract
  const load = async () => {
    const newest = await client.contracts.get(id)
    return { version: newest.version, values: valuesOf(newest) }
  }
  return { record: 'contract', id, version, base: valuesOf(contract), load }
}

function isNumberTaken(error: unknown) {
  return error instanceof Error && 'data' in error && (error.data as { reason?: string } | undefined)?.reason === 'number-taken'
}

const check = zodResolver(contractInput) as unknown as Resolver<object>

/** The form holds text and nothing where the schema wants ids and days; it is checked as it will be sent. */
const resolver: Resolver<ContractFormValues> = async (values, context, options) => {
  const { errors } = await check(inputOf(values), context, options as never)
  const missing = Object.fromEntries(
    (['customerId', 'madeOn'] as const)
      .filter((name) => values[name] === null)
      .map((name) => [name, { type: 'required', message: 'required' }]),
  )
  const all = { ...errors, ...missing }
  return Object.keys(all).length > 0 ? { values: {}, errors: all } : { values, errors: {} }
}
