import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { competitorStatuses } from '#shared/features/customerCompetitors/choices.ts'
import {
  type CustomerCompetitor,
  type CustomerCompetitorInput,
  customerCompetitorInput,
} from '#shared/features/customerCompetitors/schema.ts'
import type { CustomerCompetitorId, CustomerId } from '#shared/kit/id.ts'

export interface CustomerCompetitorFormProps {
  customerId: CustomerId
  /** Undefined: a new one. */
  dealing: CustomerCompetitor | undefined
  onClose: () => void
}

const emptyDealing: CustomerCompetitorInput = { competitorName: '', status: 'using', sinceOn: null, buys: '', note: '' }

/** Whom else a customer buys from, what and since when; a name that is not known yet becomes a competitor. */
export function CustomerCompetitorForm({ customerId, dealing, onClose }: CustomerCompetitorFormProps) {
  const { t } = useTranslation()
  const { data: competitors = [] } = useQuery(ask.competitors.names.queryOptions())
  const base = dealing ? valuesOf(dealing) : emptyDealing
  const form = useForm<CustomerCompetitorInput>({
    defaultValues: base,
    resolver: zodResolver(customerCompetitorInput) as never,
  })
  const meeting = useMeeting(
    form,
    dealing && {
      ...{ record: 'customer-competitor', id: dealing.id, version: dealing.version, base, load: () => load(dealing.id) },
    },
  )
  const draft = useDraft(form, {
    place: { editor: 'customer-competitor', recordId: dealing?.id ?? null, customerId },
    ...(dealing && { version: dealing.version }),
    name: ({ competitorName }) => competitorName,
    about: () => customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(
    form,
    (values) =>
      dealing
        ? meeting.update(values, (input, version) => client.customerCompetitors.update({ id: dealing.id, version, input }))
        : client.customerCompetitors.create({ customerId, input: values }),
    (failure) => {
      if (conflictOf(failure)?.reason !== 'competitor-known') return false
      form.setError('competitorName', { message: 'competitor-known' }, { shouldFocus: true })
      return true
    },
  )
  const { control } = form
  return (
    <FormDialog
      title={t(dealing ? 'competitors.ofCustomer.edit' : 'competitors.ofCustomer.new')}
      saving={saving}
      draft={draft}
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        <WordField
          control={control}
          name="competitorName"
          label={t('competitors.ofCustomer.competitor')}
          words={competitors.map(({ name }) => name)}
          isRequired
        />
        <ChoiceField
          control={control}
          name="status"
          label={t('competitors.ofCustomer.status')}
          choices={competitorStatuses.map((value) => ({ value, text: t(`competitors.ofCustomer.statuses.${value}`) }))}
        />
        <TextField control={control} name="buys" label={t('competitors.ofCustomer.buys')} />
        <DayField control={control} name="sinceOn" label={t('competitors.ofCustomer.sinceOn')} />
        <TextField control={control} name="note" label={t('competitors.note')} lines={3} isFull />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

function valuesOf({ competitorName, status, sinceOn, buys, note }: CustomerCompetitor): CustomerCompetitorInput {
  return { competitorName, status, sinceOn, buys, note }
}

async function load(id: CustomerCompetitorId) {
  const newest = await client.customerCompetitors.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}
