import { skipToken, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useNow } from '#renderer/kit/now.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { giftStatuses } from '#shared/features/gifts/choices.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { emptyGift, type GiftValues, inputOf, loadGift, resolveGift, valuesOf } from './giftForm.ts'
import { OccasionFields } from './OccasionFields.tsx'

export interface GiftFormProps {
  /** Undefined: a new one. */
  gift: Gift | undefined
  /** The customer under whom the form was opened. */
  customerId: CustomerId | null
  /** Who gives a new one: whoever writes it down. */
  giverId: StaffId | undefined
  onClose: () => void
}

/** What somebody at a customer gets, on which occasion, by whom, and what became of it. */
export function GiftForm({ gift, customerId, giverId, onClose }: GiftFormProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const base = gift ? valuesOf(gift) : emptyGift(customerId, giverId)
  const form = useForm<GiftValues>({ defaultValues: base, resolver: resolveGift })
  const { control } = form
  const [chosenCustomer, status] = useWatch({ control, name: ['customerId', 'status'] })
  const meeting = useMeeting(
    form,
    gift && { record: 'gift', id: gift.id, version: gift.version, base, load: () => loadGift(gift.id) },
  )
  const draft = useDraft(form, {
    place: { editor: 'gift', recordId: gift?.id ?? null, customerId },
    ...(gift && { version: gift.version }),
    name: ({ what }) => what,
    about: (values) => values.customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, useSend(gift, meeting))
  const isFixed = gift !== undefined || customerId !== null
  return (
    <FormDialog title={t(gift ? 'gifts.edit' : 'gifts.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        {!isFixed && <CustomerField control={control} name="customerId" label={t('gifts.customer')} isRequired isFull />}
        <OccasionFields form={form} today={today} isNew={!gift} />
        <TextField control={control} name="what" label={t('gifts.what')} isFull />
        <ChoiceField control={control} name="contactId" label={t('gifts.contact')} choices={usePeople(chosenCustomer)} />
        <ChoiceField control={control} name="giverId" label={t('gifts.giver')} isRequired choices={useGivers(gift)} />
        <MoneyField control={control} name="budget" label={t('gifts.budget')} />
        <MoneyField control={control} name="cost" label={t('gifts.cost')} />
        <ChoiceField
          control={control}
          name="status"
          label={t('gifts.status')}
          choices={giftStatuses.map((value) => ({ value, text: t(`gifts.statuses.${value}`) }))}
        />
        {status !== 'planned' && (
          <DayField control={control} name="givenOn" label={t(status === 'given' ? 'gifts.givenOn' : 'gifts.refusedOn')} />
        )}
        {status === 'refused' && <TextField control={control} name="reason" label={t('gifts.reason')} isFull />}
        <TextField control={control} name="cardText" label={t('gifts.cardText')} lines={3} isFull />
        <TextField control={control} name="note" label={t('gifts.note')} lines={2} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

function usePeople(customerId: CustomerId | null) {
  const { t } = useTranslation()
  const { data: contacts = [] } = useQuery(ask.contacts.list.queryOptions({ input: customerId ?? skipToken }))
  const people = contacts.map(({ id, honorific, fullName }) => ({
    value: String(id),
    text: [honorific, fullName].filter(Boolean).join(' '),
  }))
  return [{ value: '', text: t('gifts.ofCustomer') }, ...people]
}

/** Everybody who works here, and who gives it now. */
export function useGivers(gift?: Pick<Gift, 'giverId'>) {
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return staff
    .filter(({ id, leftAt }) => leftAt === null || id === gift?.giverId)
    .map(({ id, name }) => ({ value: String(id), text: name }))
}

function useSend(gift: Gift | undefined, meeting: ReturnType<typeof useMeeting<GiftValues>>) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: GiftValues) => {
    if (!gift) {
      const input = { customerId: values.customerId as CustomerId, input: inputOf(values) }
      const { id, customerName } = await client.gifts.create(input)
      notify({ text: t('gifts.added', { name: customerName }), undo: () => client.gifts.remove([id]) })
      return
    }
    const { id } = gift
    const saved = await meeting.update(values, (newest, version) => client.gifts.update({ id, version, input: inputOf(newest) }))
    const before = meeting.before()
    notify({
      text: t('gifts.saved', { name: saved.customerName }),
      ...(before && { undo: () => client.gifts.update({ id, version: saved.version, input: inputOf(before) }) }),
    })
  }
}
