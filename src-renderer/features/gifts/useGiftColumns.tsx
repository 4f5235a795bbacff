import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { EditValue, NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { CellEdit, Column } from '#renderer/kit/ui/useColumns.ts'
import { occasionText } from '#shared/features/gifts/rules.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import type { EditField } from '#shared/kit/editing.ts'
import { tones } from './tones.ts'
import type { SortKey } from './view.ts'

export function useGiftColumns(): Column<Gift, SortKey>[] {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const edits = useGiftEdits()
  return useMemo(
    (): Column<Gift, SortKey>[] => [
      {
        ...{ key: 'customer', title: t('gifts.customer'), width: 190, grows: true, sortKey: 'customerName' },
        render: (gift) => gift.customerName,
      },
      {
        ...{ key: 'contact', title: t('gifts.contact'), width: 124, sortKey: 'contactName' },
        render: (gift) => gift.contactName ?? '',
      },
      {
        ...{ key: 'occasion', title: t('gifts.occasion'), width: 124, sortKey: 'occasion' },
        render: (gift) => occasionText(gift, language),
      },
      { key: 'dueOn', title: t('gifts.dueOn'), width: 98, sortKey: 'dueOn', render: (gift) => formatDay(gift.dueOn) },
      { key: 'what', title: t('gifts.what'), width: 130, sortKey: 'what', edit: edits.what, render: (gift) => gift.what },
      {
        ...{ key: 'budget', title: t('gifts.budget'), width: 100, align: 'end', sortKey: 'budget', edit: edits.budget },
        ...amount((gift) => gift.budget),
      },
      {
        ...{ key: 'cost', title: t('gifts.cost'), width: 100, align: 'end', sortKey: 'cost', edit: edits.cost },
        ...amount((gift) => gift.cost),
      },
      {
        ...{ key: 'giver', title: t('gifts.giver'), width: 124, sortKey: 'giverName', edit: edits.giverId },
        render: (gift) => gift.giverName,
      },
      {
        ...{ key: 'status', title: t('gifts.status'), width: 92, sortKey: 'status' },
        copied: (gift) => t(`gifts.statuses.${gift.status}`),
        render: (gift) => <Pill tone={tones[gift.status]}>{t(`gifts.statuses.${gift.status}`)}</Pill>,
      },
      { key: 'lastYear', title: t('gifts.lastYear'), width: 180, render: lastYear },
      {
        ...{ key: 'givenOn', title: t('gifts.givenOn'), width: 100, isHidden: true },
        render: (gift) => (gift.givenOn ? formatDay(gift.givenOn) : ''),
      },
      { key: 'reason', title: t('gifts.reason'), width: 180, isHidden: true, render: (gift) => gift.reason },
      { key: 'cardText', title: t('gifts.cardText'), width: 240, isHidden: true, render: (gift) => gift.cardText },
      { key: 'note', title: t('gifts.note'), width: 240, isHidden: true, render: (gift) => gift.note },
    ],
    [t, language, edits],
  )
}

/** What the same person got the year before, and for how much. */
function lastYear({ lastWhat, lastCost }: Gift) {
  return [lastWhat, lastCost && formatDong(lastCost)].filter(Boolean).join(' · ')
}

function amount(of: (gift: Gift) => number) {
  return { copied: of, render: (gift: Gift) => (of(gift) > 0 ? formatDong(of(gift)) : '') }
}

const fields = {
  what: { kind: 'text', mayBeEmpty: true },
  budget: { kind: 'money', mayBeEmpty: true },
  cost: { kind: 'money', mayBeEmpty: true },
  giverId: { kind: 'person' },
} as const satisfies Partial<Record<keyof Gift, EditField>>
type Field = keyof typeof fields

/** How the cells of the list are edited. */
function useGiftEdits(): Record<Field, CellEdit<Gift>> {
  const { t } = useTranslation()
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  return useMemo(() => {
    const names: Record<Field, string> = {
      what: t('gifts.what'),
      budget: t('gifts.budget'),
      cost: t('gifts.cost'),
      giverId: t('gifts.giver'),
    }
    const givers = (staff ?? []).filter(({ leftAt }) => leftAt === null).map(({ id, name }) => ({ value: id, text: name }))
    const edits = (Object.keys(fields) as Field[]).map((key) => {
      const field: NamedEditField = { key, name: names[key], field: fields[key], choices: key === 'giverId' ? givers : [] }
      const edit: CellEdit<Gift> = { field, valueIn: (gift): EditValue => gift[key] }
      return [key, edit] as const
    })
    return Object.fromEntries(edits) as Record<Field, CellEdit<Gift>>
  }, [t, staff])
}
