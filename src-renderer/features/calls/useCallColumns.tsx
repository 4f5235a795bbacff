import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { isForgotten } from '#shared/features/calls/rules.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import styles from './CallList.module.css'
import { stateOf } from './callState.ts'
import { phoneText } from './phoneText.ts'

export function useCallColumns() {
  const { t } = useTranslation()
  const now = useNow()
  return useMemo(
    (): Column<Call>[] => [
      {
        key: 'time',
        title: t('calls.time'),
        width: 112,
        render: (call) => (
          <span className={isForgotten(call, now) ? styles.late : ''}>
            {formatMoment(call.doneAt ?? call.plannedAt ?? 0, now)}
          </span>
        ),
      },
      { key: 'customer', title: t('calls.customer'), width: 166, grows: true, render: (call) => call.customerName },
      { key: 'contact', title: t('calls.contact'), width: 128, render: (call) => call.contactName ?? '' },
      { key: 'phone', title: t('calls.phone'), width: 116, render: (call) => phoneText(call.phone) },
      {
        key: 'outcome',
        title: t('calls.outcome'),
        width: 122,
        render: (call) => {
          const { text, tone } = stateOf(call, now, t)
          return <Pill tone={tone}>{text}</Pill>
        },
      },
      { key: 'reason', title: t('calls.reason'), width: 220, render: (call) => call.reason },
      { key: 'staff', title: t('calls.staff'), width: 130, render: (call) => call.staffName },
      { key: 'note', title: t('calls.note'), width: 260, render: (call) => call.note },
    ],
    [t, now],
  )
}
