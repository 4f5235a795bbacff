import { useTranslation } from 'react-i18next'
import { sayItem } from '#renderer/kit/ui/filter/sayCondition.ts'
import type { CustomerFilter } from '#shared/features/customers/schema.ts'
import { filterOfView } from '#shared/features/customers/views.ts'
import { useCustomerFields } from './filterFields.ts'

/** Everything that narrows a list, one sentence for each part of it. */
export function useFilterWords({ stages, ownerIds, groupIds, where, text, ...shown }: CustomerFilter): string[] {
  const { t } = useTranslation()
  const fields = useCustomerFields()
  const items = [...filterOfView(shown).items]
  if (stages.length > 0) items.push({ field: 'stage', operator: 'any', value: stages })
  if (ownerIds.length > 0) items.push({ field: 'owner', operator: 'any', value: ownerIds })
  if (groupIds.length > 0) items.push({ field: 'group', operator: 'any', value: groupIds })
  const built = where.items.map((item) => sayItem(t, fields, item)).join(` ${t(`filter.${where.join}`)} `)
  return [
    ...(shown.view === 'bin' ? [t('customers.views.bin')] : []),
    ...(text.trim() ? [t('customers.searchChip', { text })] : []),
    ...items.map((item) => sayItem(t, fields, item)),
    ...(built ? [built] : []),
  ]
}
