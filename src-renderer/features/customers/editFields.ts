import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import { useCustomEdits } from '#renderer/kit/ui/edit/customEdits.ts'
import type { NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { kinds, ratings, stages } from '#shared/features/customers/choices.ts'
import { type ManyField, manyFieldNames, manyFields } from '#shared/features/customers/editFields.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'

/** The fields that are changed in many customers at once, with their names and what one may choose; behind them those the office made. */
export function useManyFields(): NamedEditField[] {
  const { t } = useTranslation()
  const choices = useEditChoices()
  const custom = useCustomEdits(useCustomFields('customer') ?? noFields)
  const names: Record<ManyField, string> = {
    stage: t('customers.stage'),
    ownerId: t('customers.owner'),
    groupId: t('customers.group'),
    rating: t('customers.rating'),
    source: t('customers.source'),
    industry: t('customers.industry'),
    size: t('customers.size'),
    province: t('customers.province'),
    kind: t('customers.kind'),
    address: t('customers.address'),
    website: t('customers.website'),
    bornOn: t('customers.fields.born'),
    parentId: t('customers.relations.parent'),
    referrerId: t('customers.relations.referrer'),
    revenue: t('customers.revenue'),
    budget: t('customers.budget'),
    neededOn: t('customers.neededOn'),
    neededPlace: t('customers.neededPlace'),
    creditLimit: t('customers.creditLimit'),
    needs: t('customers.needs'),
    tastes: t('customers.tastes'),
    note: t('customers.note'),
  }
  const own = manyFieldNames.map((key) => ({ key, name: names[key], field: manyFields[key], choices: choices[key] ?? [] }))
  return [...own, ...custom.values()]
}

const noFields: CustomField[] = []

/** What one may choose of the fields that hold one of several; the same until something of it changes. */
export function useEditChoices(): Partial<Record<ManyField, NamedEditField['choices']>> {
  const { t } = useTranslation()
  const staff = useReceivers('customers.edit')
  const { data: groups } = useQuery(ask.customers.groups.queryOptions())
  const { data: sources } = useQuery(ask.customers.words.queryOptions({ input: 'source' }))
  const { data: industries } = useQuery(ask.customers.words.queryOptions({ input: 'industry' }))
  const { data: sizes } = useQuery(ask.customers.words.queryOptions({ input: 'size' }))
  return useMemo(
    () => ({
      kind: kinds.map((kind) => ({ value: kind, text: t(`customers.${kind}`) })),
      stage: stages.map((stage) => ({ value: stage, text: t(`customers.stages.${stage}`) })),
      rating: wordChoices(ratings),
      ownerId: namedChoices(staff),
      groupId: namedChoices(groups),
      source: wordChoices(sources),
      industry: wordChoices(industries),
      size: wordChoices(sizes),
    }),
    [t, staff, groups, sources, industries, sizes],
  )
}

function wordChoices(words: readonly string[] = []) {
  return words.map((word) => ({ value: word, text: word }))
}

function namedChoices<Id extends number>(named: readonly { id: Id; name: string }[] = []) {
  return named.map(({ id, name }) => ({ value: id, text: name }))
}
