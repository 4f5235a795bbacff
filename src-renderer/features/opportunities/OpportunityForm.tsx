import { skipToken, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { opportunityStages } from '#shared/features/opportunities/choices.ts'
import { isClosed, usualProbability } from '#shared/features/opportunities/rules.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { EndFields } from './EndFields.tsx'
import {
  emptyOpportunity,
  inputOf,
  loadOpportunity,
  type OpportunityValues,
  resolveOpportunity,
  valuesOf,
} from './opportunityForm.ts'
import { SharedWithField } from './SharedWithField.tsx'

export interface OpportunityFormProps {
  /** Undefined: a new one. */
  opportunity: Opportunity | undefined
  /** The customer under whom the form was opened. */
  customerId: CustomerId | null
  /** Whose a new one is: of whoever writes it down. */
  ownerId: StaffId | undefined
  /** What a new one is about. */
  begun?: Partial<Pick<OpportunityValues, 'name' | 'amount'>>
  onClose: () => void
}

/** What a customer may buy, for how much, how likely, by when, and what became of it. */
export function OpportunityForm({ opportunity, customerId, ownerId, begun, onClose }: OpportunityFormProps) {
  const { t } = useTranslation()
  const base = opportunity ? valuesOf(opportunity) : { ...emptyOpportunity(customerId, ownerId), ...begun }
  const form = useForm<OpportunityValues>({ defaultValues: base, resolver: resolveOpportunity })
  const { control } = form
  const [chosenCustomer, stage, owner] = useWatch({ control, name: ['customerId', 'stage', 'ownerId'] })
  const meeting = useMeeting(
    form,
    opportunity && {
      ...{ record: 'opportunity', id: opportunity.id, version: opportunity.version, base },
      load: () => loadOpportunity(opportunity.id),
    },
  )
  const draft = useDraft(form, {
    place: { editor: 'opportunity', recordId: opportunity?.id ?? null, customerId },
    ...(opportunity && { version: opportunity.version }),
    name: ({ name }) => name,
    about: (values) => values.customerId,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(form, useSend(opportunity, meeting))
  const { data: sources = [] } = useQuery(ask.customers.words.queryOptions({ input: 'source' }))
  const { data: competitors = [] } = useQuery(ask.competitors.names.queryOptions())
  const isFixed = opportunity !== undefined || customerId !== null
  return (
    <FormDialog
      title={t(opportunity ? 'opportunities.edit' : 'opportunities.new')}
      saving={saving}
      draft={draft}
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        {!isFixed && <CustomerField control={control} name="customerId" label={t('opportunities.customer')} isRequired isFull />}
        <TextField
          control={control}
          name="name"
          label={t('opportunities.name')}
          hint={t('opportunities.nameHint')}
          isRequired
          isFirst={isFixed}
          isFull
        />
        <MoneyField control={control} name="amount" label={t('opportunities.amount')} />
        <DayField control={control} name="closesOn" label={t('opportunities.closesOn')} />
        <ChoiceField
          control={control}
          name="stage"
          label={t('opportunities.stage')}
          choices={opportunityStages.map((value) => ({ value, text: t(`opportunities.stages.${value}`) }))}
        />
        {isClosed(stage) ? (
          <EndFields control={control} stage={stage} />
        ) : (
          <TextField
            control={control}
            name="probability"
            label={t('opportunities.probability')}
            hint={t('opportunities.probabilityHint', { usual: usualProbability[stage] })}
          />
        )}
        <ChoiceField control={control} name="contactId" label={t('opportunities.contact')} choices={usePeople(chosenCustomer)} />
        <ChoiceField
          control={control}
          name="ownerId"
          label={t('opportunities.owner')}
          isRequired
          choices={useOwners(opportunity)}
        />
        <WordField
          control={control}
          name="source"
          label={t('opportunities.source')}
          words={sources}
          hint={opportunity ? undefined : t('opportunities.sourceHint')}
        />
        <WordField
          control={control}
          name="competitor"
          label={t('opportunities.competitor')}
          words={competitors.map(({ name }) => name)}
        />
        <SharedWithField control={control} ownerId={owner} />
        <TextField control={control} name="note" label={t('opportunities.note')} lines={2} isFull />
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
  return [{ value: '', text: t('opportunities.ofCustomer') }, ...people]
}

/** Whoever may be given one, and whose it is now. */
function useOwners(opportunity: Opportunity | undefined) {
  return useReceivers('opportunities.edit', opportunity?.ownerId).map(({ id, name }) => ({ value: String(id), text: name }))
}

function useSend(opportunity: Opportunity | undefined, meeting: ReturnType<typeof useMeeting<OpportunityValues>>) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: OpportunityValues) => {
    if (!opportunity) {
      const { id, name } = await client.opportunities.create(inputOf(values))
      notify({ text: t('opportunities.added', { name }), undo: () => client.opportunities.remove([id]) })
      return
    }
    const { id } = opportunity
    const saved = await meeting.update(values, (newest, version) =>
      client.opportunities.update({ id, version, input: inputOf(newest) }),
    )
    const before = meeting.before()
    notify({
      text: t('opportunities.saved', { name: saved.name }),
      ...(before && { undo: () => client.opportunities.update({ id, version: saved.version, input: inputOf(before) }) }),
    })
  }
}
