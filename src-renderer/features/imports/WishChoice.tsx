import { Select } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Matching, MetRow, Wish } from '#shared/features/imports/schema.ts'

export interface WishChoiceProps {
  row: MetRow
  matching: Matching
  wishes: readonly Wish[]
  onChange: (matching: Matching) => void
}

type Choice = Omit<Matching['choices'][number], 'row'>

/** What becomes of a row that is there already; where several customers fit, which of them it is. */
export function WishChoice({ row, matching, wishes, onChange }: WishChoiceProps) {
  const { t } = useTranslation()
  const isAsked = row.becomes === 'refuse' && row.fitting.length > 0
  const usual: Choice = { wish: row.isElsewhere || isAsked ? 'update' : matching.onMatch }
  const chosen: Choice = matching.choices.find((choice) => choice.row === row.id) ?? usual
  const options: { choice: Choice; name: string }[] = wishes.flatMap((wish) => {
    const name = t(`imports.met.wishes.${row.isElsewhere && wish === 'update' ? 'employ' : wish}`)
    if (wish !== 'update' || row.fitting.length === 0) return [{ choice: { wish }, name }]
    const open = { choice: { wish }, name: t('imports.met.whichOne') }
    const fitting = row.fitting.map((customer) => ({
      choice: { wish, customerId: customer.id },
      name: t('imports.met.updateOf', { customer: `${customer.code} · ${customer.name}` }),
    }))
    return keyOf(chosen) === wish ? [open, ...fitting] : fitting
  })

  function choose(key: string) {
    const option = options.find(({ choice }) => keyOf(choice) === key)
    const others = matching.choices.filter((choice) => choice.row !== row.id)
    if (option) onChange({ ...matching, choices: [...others, { row: row.id, ...option.choice }] })
  }

  return (
    <Select
      size="small"
      aria-label={t('imports.met.becomesOf', { row: row.row, name: row.name })}
      value={keyOf(chosen)}
      onChange={(_, { value }) => choose(value)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {options.map(({ choice, name }) => (
        <option key={keyOf(choice)} value={keyOf(choice)}>
          {name}
        </option>
      ))}
    </Select>
  )
}

function keyOf({ wish, customerId }: Choice) {
  return customerId === undefined ? wish : `${wish} ${customerId}`
}
