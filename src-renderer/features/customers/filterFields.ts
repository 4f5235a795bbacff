import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen, useMayWhat } from '#renderer/kit/may.ts'
import { useCustomFilterFields } from '#renderer/kit/ui/filter/customFilters.ts'
import type { NamedField } from '#renderer/kit/ui/filter/fields.ts'
import { kinds, ratings, regions, stages } from '#shared/features/customers/choices.ts'
import { type CustomerField, customerFields } from '#shared/features/customers/filterFields.ts'
import { narrowAudiences } from '#shared/kit/audiences.ts'
import { type Field, ME, THIS_MONTH } from '#shared/kit/filter/fields.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The fields of customers with their names and what one may choose of each; those of other modules only for whoever may see these. */
export function useCustomerFields(): NamedField[] {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const choices = useChoices()
  const names: Record<CustomerField, string> = {
    name: t('customers.name'),
    code: t('customers.code'),
    shortName: t('customers.shortName'),
    tradeName: t('customers.tradeName'),
    englishName: t('customers.englishName'),
    nickname: t('customers.nickname'),
    phone: t('customers.phone'),
    email: t('customers.email'),
    website: t('customers.website'),
    address: t('customers.address'),
    needs: t('customers.needs'),
    note: t('customers.note'),
    kind: t('customers.kind'),
    stage: t('customers.stage'),
    group: t('customers.group'),
    category: t('categories.title'),
    competitor: t('customers.fields.competitor'),
    lostTo: t('customers.fields.lostTo'),
    wonFrom: t('customers.fields.wonFrom'),
    product: t('customers.fields.product'),
    lastPurchase: t('customers.fields.lastPurchase'),
    purchased: t('customers.fields.purchased'),
    owner: t('customers.owner'),
    source: t('customers.source'),
    industry: t('customers.industry'),
    size: t('customers.size'),
    province: t('customers.province'),
    region: t('customers.fields.region'),
    rating: t('customers.rating'),
    revenue: t('customers.revenue'),
    budget: t('customers.budget'),
    neededOn: t('customers.neededOn'),
    neededPlace: t('customers.neededPlace'),
    creditLimit: t('customers.creditLimit'),
    tastes: t('customers.tastes'),
    lastContact: t('customers.lastContact'),
    nextCall: t('customers.fields.nextCall'),
    appointment: t('customers.fields.appointment'),
    contractEnd: t('customers.fields.contractEnd'),
    contractCount: t('customers.fields.contractCount'),
    contractValue: t('customers.fields.contractValue'),
    created: t('customers.created'),
    born: t('customers.fields.born'),
    birthMonth: t('customers.fields.birthMonth'),
    audience: t('customers.fields.audience'),
    taxCode: t('customers.taxCode'),
    newlyGiven: t('customers.fields.newlyGiven'),
    hasPhone: t('customers.fields.hasPhone'),
    hasEmail: t('customers.fields.hasEmail'),
    hasZalo: t('customers.fields.hasZalo'),
    hasParent: t('customers.fields.hasParent'),
    hasSubsidiaries: t('customers.fields.hasSubsidiaries'),
    wasReferred: t('customers.fields.wasReferred'),
    hasReferred: t('customers.fields.hasReferred'),
  }
  const custom = useCustomFilterFields('customer')
  const builtIn = (Object.entries(customerFields) as [CustomerField, Field][])
    .filter(([, { may }]) => may === undefined || mayWhat(may))
    .map(([key, field]) => ({ key, field, name: names[key], choices: choices[key] ?? [] }))
  return [...builtIn, ...custom]
}

function useChoices(): Partial<Record<CustomerField, NamedField['choices']>> {
  const { t } = useTranslation()
  const staff = useColleaguesSeen('customers.see')
  const { all: categories } = useCategories()
  const { data: groups = [] } = useQuery(ask.customers.groups.queryOptions())
  const { data: competitors = [] } = useQuery(ask.competitors.names.queryOptions())
  const rivals = competitors.map(({ id, name }) => ({ value: id, text: name }))
  const { data: products = [] } = useQuery(ask.products.names.queryOptions())
  const { data: sources = [] } = useQuery(ask.customers.words.queryOptions({ input: 'source' }))
  const { data: industries = [] } = useQuery(ask.customers.words.queryOptions({ input: 'industry' }))
  const { data: sizes = [] } = useQuery(ask.customers.words.queryOptions({ input: 'size' }))
  const { data: provinces = [] } = useQuery(ask.customers.words.queryOptions({ input: 'province' }))
  return {
    kind: kinds.map((kind) => ({ value: kind, text: t(`customers.${kind}`) })),
    stage: stages.map((stage) => ({ value: stage, text: t(`customers.stages.${stage}`) })),
    group: groups.map(({ id, name }) => ({ value: id, text: name })),
    category: categories.map(({ id, name }) => ({ value: id, text: name })),
    competitor: rivals,
    lostTo: rivals,
    wonFrom: rivals,
    product: products.map(({ id, code, name }) => ({ value: id, text: `${code} · ${name}` })),
    owner: [{ value: ME, text: t('filter.me') }, ...staff.map(({ id, name }) => ({ value: id, text: name }))],
    source: sources.map((source) => ({ value: source, text: source })),
    industry: industries.map((industry) => ({ value: industry, text: industry })),
    size: sizes.map((size) => ({ value: size, text: size })),
    region: regions.map((region) => ({ value: region, text: t(`customers.regions.${region}`) })),
    province: provinces.map((province) => ({ value: province, text: province })),
    rating: ratings.map((rating) => ({ value: rating, text: rating })),
    audience: narrowAudiences.map((audience) => ({ value: audience, text: t(`occasions.audiences.${audience}`) })),
    birthMonth: [
      { value: THIS_MONTH, text: t('filter.thisMonth') },
      ...months.map((month) => ({ value: month, text: t('filter.month', { month }) })),
    ],
  }
}
