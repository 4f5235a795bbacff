import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { useReceivers } from '#renderer/kit/may.ts'
import type { EditValue, NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { CellEdit, Column } from '#renderer/kit/ui/useColumns.ts'
import { expectedValue, isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { EditField } from '#shared/kit/editing.ts'
import { GradePill } from './GradePill.tsx'
import { stageTones } from './tones.ts'
import type { SortKey } from './view.ts'

export function useOpportunityColumns(): Column<Opportunity, SortKey>[] {
  const { t } = useTranslation()
  const edits = useOpportunityEdits()
  return useMemo(
    (): Column<Opportunity, SortKey>[] => [
      {
        ...{ key: 'name', title: t('opportunities.name'), width: 150, grows: true, sortKey: 'name', edit: edits.name },
        render: (one) => one.name,
      },
      {
        ...{ key: 'customer', title: t('opportunities.customer'), width: 150, grows: true, sortKey: 'customerName' },
        render: (one) => one.customerName,
      },
      {
        ...{ key: 'stage', title: t('opportunities.stage'), width: 146, sortKey: 'stage' },
        copied: (one) => t(`opportunities.stages.${one.stage}`),
        render: (one) => <Pill tone={stageTones[one.stage]}>{t(`opportunities.stages.${one.stage}`)}</Pill>,
      },
      {
        ...{ key: 'grade', title: t('opportunities.grade'), width: 96, sortKey: 'grade' },
        copied: (one) => (one.grade === null ? '' : t(`opportunities.grades.${one.grade}`)),
        render: (one) => <GradePill opportunity={one} />,
      },
      {
        ...{ key: 'amount', title: t('opportunities.amount'), width: 138, align: 'end', sortKey: 'amount', edit: edits.amount },
        ...{ copied: (one) => one.amount, render: (one) => (one.amount > 0 ? formatDong(one.amount) : '') },
      },
      {
        ...{ key: 'probability', title: t('opportunities.likelihood'), width: 80, align: 'end', sortKey: 'probability' },
        ...{ edit: edits.probability, copied: (one) => one.probability, render: (one) => `${one.probability}%` },
      },
      {
        ...{ key: 'expected', title: t('opportunities.expected'), width: 138, align: 'end', sortKey: 'expected' },
        copied: (one) => (isClosed(one.stage) ? '' : expectedValue(one)),
        render: (one) => (isClosed(one.stage) ? '' : formatDong(expectedValue(one))),
      },
      {
        ...{ key: 'closesOn', title: t('opportunities.closesOn'), width: 112, sortKey: 'closesOn', edit: edits.closesOn },
        render: (one) => (one.closesOn ? formatDay(one.closesOn) : ''),
      },
      {
        ...{ key: 'owner', title: t('opportunities.owner'), width: 124, sortKey: 'ownerName', edit: edits.ownerId },
        render: (one) => one.ownerName,
      },
      {
        ...{ key: 'contact', title: t('opportunities.contact'), width: 124, sortKey: 'contactName', isHidden: true },
        render: (one) => one.contactName ?? '',
      },
      {
        ...{ key: 'source', title: t('opportunities.source'), width: 120, sortKey: 'source', isHidden: true },
        render: (one) => one.source,
      },
      {
        ...{ key: 'competitor', title: t('opportunities.competitor'), width: 130, sortKey: 'competitor', isHidden: true },
        ...{ edit: edits.competitor, render: (one) => one.competitor },
      },
      {
        ...{ key: 'closedOn', title: t('opportunities.closedOn'), width: 116, sortKey: 'closedOn', isHidden: true },
        render: (one) => (one.closedOn ? formatDay(one.closedOn) : ''),
      },
      {
        ...{ key: 'lostReason', title: t('opportunities.lostReason'), width: 130, isHidden: true },
        render: (one) => (one.lostReason ? t(`opportunities.lostReasons.${one.lostReason}`) : ''),
      },
      { key: 'reason', title: t('opportunities.reason'), width: 180, isHidden: true, render: (one) => one.reason },
      {
        ...{ key: 'createdAt', title: t('opportunities.createdAt'), width: 100, isHidden: true },
        render: (one) => formatDay(dayOfInstant(one.createdAt)),
      },
      { key: 'note', title: t('opportunities.note'), width: 240, isHidden: true, render: (one) => one.note },
    ],
    [t, edits],
  )
}

const fields = {
  name: { kind: 'text' },
  amount: { kind: 'money', mayBeEmpty: true },
  probability: { kind: 'number', mayBeEmpty: true },
  closesOn: { kind: 'day', mayBeEmpty: true },
  competitor: { kind: 'text', mayBeEmpty: true },
  ownerId: { kind: 'person' },
} as const satisfies Partial<Record<keyof Opportunity, EditField>>
type Field = keyof typeof fields

/** How the cells of the list are edited. */
function useOpportunityEdits(): Record<Field, CellEdit<Opportunity>> {
  const { t } = useTranslation()
  const owners = useReceivers('opportunities.edit')
  return useMemo(() => {
    const choices = owners.map(({ id, name }) => ({ value: id, text: name }))
    const edits = (Object.keys(fields) as Field[]).map((key) => {
      const name = t(`opportunities.${key === 'ownerId' ? 'owner' : key}`)
      const field: NamedEditField = { key, name, field: fields[key], choices: key === 'ownerId' ? choices : [] }
      const edit: CellEdit<Opportunity> = { field, valueIn: (one): EditValue => one[key] }
      return [key, edit] as const
    })
    return Object.fromEntries(edits) as Record<Field, CellEdit<Opportunity>>
  }, [t, owners])
}
