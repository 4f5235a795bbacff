import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { CustomerField } from '#renderer/kit/ui/form/CustomerField.tsx'
import { ChoiceField } from '#renderer/kit/ui/form/fields.tsx'
import { WordField } from '#renderer/kit/ui/form/WordField.tsx'
import type { TaskValues } from './taskForm.ts'

/** What a task is about: customer, one of its people, one of its contracts, and a topic. */
export function AboutFields() {
  const { t } = useTranslation()
  const { control, setValue } = useFormContext<TaskValues>()
  const [customerId, contactId, contractId] = useWatch({ control, name: ['customerId', 'contactId', 'contractId'] })
  const maySeeContracts = useMay('contracts.see')
  const { data: contacts } = useQuery(ask.contacts.list.queryOptions({ input: customerId ?? skipToken }))
  const { data: contracts } = useQuery(
    ask.contracts.list.queryOptions({
      input: customerId !== null && maySeeContracts ? { filter: { customerId }, limit: 500 } : skipToken,
    }),
  )
  const { data: topics = [] } = useQuery(ask.tasks.topics.queryOptions())
  const isNobodys = customerId === null
  // Whoever belongs to another customer is no longer meant.
  useEffect(() => {
    if (contactId !== '' && (isNobodys || isStranger(contacts, contactId))) setValue('contactId', '')
    if (contractId !== '' && (isNobodys || isStranger(contracts, contractId))) setValue('contractId', '')
  }, [isNobodys, contacts, contactId, contracts, contractId, setValue])
  const people = (contacts ?? []).map(({ id, honorific, fullName }) => ({
    value: String(id),
    text: [honorific, fullName].filter(Boolean).join(' '),
  }))
  const papers = (contracts ?? []).map(({ id, number, name }) => ({ value: String(id), text: `${number} · ${name}` }))
  return (
    <>
      <CustomerField control={control} name="customerId" label={t('tasks.customer')} />
      <WordField control={control} name="topic" label={t('tasks.topic')} words={topics.map(({ topic }) => topic)} />
      {!isNobodys && (
        <ChoiceField
          control={control}
          name="contactId"
          label={t('tasks.contact')}
          choices={[{ value: '', text: t('tasks.noContact') }, ...people]}
        />
      )}
      {!isNobodys && maySeeContracts && (
        <ChoiceField
          control={control}
          name="contractId"
          label={t('tasks.contract')}
          choices={[{ value: '', text: t('tasks.noContract') }, ...papers]}
        />
      )}
    </>
  )
}

function isStranger(theirs: readonly { id: number }[] | undefined, id: string) {
  return theirs !== undefined && !theirs.some((one) => String(one.id) === id)
}
