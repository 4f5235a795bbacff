import type { TFunction } from 'i18next'
import { formatDay, formatDecimal, formatDong } from '#renderer/kit/format.ts'
import { type Condition, type FilterGroup, isGroup } from '#shared/kit/filter/schema.ts'
import type { NamedField } from './fields.ts'

/** A condition, or a group of them, in words. */
export function sayItem(t: TFunction, fields: readonly NamedField[], item: Condition | FilterGroup): string {
  if (!isGroup(item)) return sayCondition(t, fields, item)
  return item.items.map((one) => sayCondition(t, fields, one)).join(` ${t(`filter.${item.join}`)} `)
}

function sayCondition(t: TFunction, fields: readonly NamedField[], condition: Condition): string {
  const known = fields.find(({ key }) => key === condition.field)
  const field = known?.name ?? t('filter.fieldGone')
  const amount = known?.field.kind === 'money' ? formatDong : formatDecimal
  switch (condition.operator) {
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return t(`filter.said.${condition.operator}`, { field })
    case 'between':
      return t('filter.said.between', { field, value: amount(condition.value[0]), other: amount(condition.value[1]) })
    case 'least':
    case 'most':
      return t(`filter.said.${condition.operator}`, { field, value: amount(condition.value) })
    case 'from':
    case 'until':
      return t(`filter.said.${condition.operator}`, { field, value: formatDay(condition.value) })
    case 'in':
      return t('filter.said.in', { field, value: t(`filter.periods.${condition.value}`) })
    case 'any':
    case 'none': {
      const texts = condition.value.map((one) => known?.choices?.find(({ value }) => value === one)?.text ?? String(one))
      return t(`filter.said.${condition.operator}`, { field, value: texts.join(', ') })
    }
    default:
      return t(`filter.said.${condition.operator}`, { field, value: String(condition.value) })
  }
}
