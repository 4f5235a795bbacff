import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { PersonName } from '#renderer/kit/ui/PersonName.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { isForgotten } from '#shared/features/calls/rules.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import styles from './CallList.module.css'
import { stateOf } from './callState.ts'
import { formatDuration } from './duration.ts'
import { phoneText } from './phoneText.ts'
import type { SortKey } from './view.ts'

/** The columns of the list of calls. `isNamed`: there are few enough to sort them by names. */
export function useCallColumns(isNamed: boolean) {
  const { t } = useTranslation()
  const now = useNow()
  return useMemo((): Column<Call, SortKey>[] => {
    const byName = (sortKey: SortKey) => (isNamed ? { sortKey } : {})
    return [
      {
        key: 'time',
        title: t('calls.time'),
        width: 112,
        sortKey: 'at',
        copied: (call) => formatMoment(call.doneAt ?? call.plannedAt ?? 0, now),
        render: (call) => (
          <span className={isForgotten(call, now) ? styles.late : ''}>
            {formatMoment(call.doneAt ?? call.plannedAt ?? 0, now)}
          </span>
        ),
      },
      {
        key: 'customer',
        title: t('calls.customer'),
        width: 166,
        grows: true,
        ...byName('customerName'),
        render: (call) => call.customerName,
      },
      {
        key: 'contact',
        title: t('calls.contact'),
        width: 128,
        ...byName('contactName'),
        render: (call) => call.contactName ?? '',
      },
      { key: 'phone', title: t('calls.phone'), width: 116, render: (call) => phoneText(call.phone) },
      {
        key: 'outcome',
        title: t('calls.outcome'),
        width: 122,
        sortKey: 'outcome',
        copied: (call) => stateOf(call, now, t).text,
        render: (call) => {
          const { text, tone } = stateOf(call, now, t)
          return <Pill tone={tone}>{text}</Pill>
        },
      },
      {
        key: 'duration',
        title: t('calls.duration'),
        width: 90,
        align: 'end',
        sortKey: 'duration',
        isHidden: true,
        render: (call) => (call.durationSeconds === null ? '' : formatDuration(call.durationSeconds)),
      },
      {
        key: 'rollovers',
        title: t('calls.rolloversShort'),
        width: 80,
        align: 'end',
        sortKey: 'rollovers',
        isHidden: true,
        render: (call) => call.rollovers || '',
      },
      { key: 'reason', title: t('calls.reason'), width: 220, ...byName('reason'), render: (call) => call.reason },
      {
        key: 'staff',
        title: t('calls.staff'),
        width: 130,
        sortKey: 'staffName',
        copied: (call) => call.staffName,
        render: (call) => <PersonName name={call.staffName} />,
      },
      { key: 'note', title: t('calls.note'), width: 260, render: (call) => call.note },
    ]
  }, [t, now, isNamed])
}
