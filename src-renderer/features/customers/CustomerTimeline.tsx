import { Button } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text'
import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill, type Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Stage, TimelineEntry } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CustomerCard.module.css'

const STEP = 50

/** Everything that ever happened with a customer, newest first. */
export function CustomerTimeline({ id }: { id: CustomerId }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(STEP)
  const { data: entries } = useQuery({
    ...ask.customers.timeline.queryOptions({ input: { id, limit } }),
    placeholderData: keepPreviousData,
  })
  if (!entries) return null
  if (entries.length === 0) return <Empty title={t('customers.tabs.timeline')} advice={t('customers.timeline.empty')} />
  return (
    <>
      <ol className={styles.timeline}>
        {entries.map((entry) => (
          <Entry key={`${entry.kind}${entry.id}`} entry={entry} />
        ))}
      </ol>
      {entries.length === limit && limit < 200 && (
        <Button appearance="subtle" onClick={() => setLimit(Math.min(200, limit + STEP))}>
          {t('customers.timeline.more')}
        </Button>
      )}
    </>
  )
}

const icons: Record<TimelineEntry['kind'], FluentIcon> = {
  call: Call16Regular,
  appointment: CalendarLtr16Regular,
  contract: DocumentText16Regular,
  stage: Flag16Regular,
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation()
  const now = useNow()
  const Icon = icons[entry.kind]
  const { headline, tone, word, detail } = tell(entry, now, t)
  return (
    <li className={styles.entry}>
      <span className={styles.icon} data-tone={tone}>
        <Icon />
      </span>
      <div className={styles.what}>
        <div>
          <strong>{headline}</strong>
          {entry.staffName && <span className={styles.by}> · {entry.staffName}</span>}
        </div>
        {detail && <p>{detail}</p>}
      </div>
      <div className={styles.when}>
        {word && <Pill tone={tone}>{word}</Pill>}
        <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at, now)}</time>
      </div>
    </li>
  )
}

/** An entry in words: what happened, how it went, and what was said. */
function tell(entry: TimelineEntry, now: number, t: TFunction): { headline: string; detail: string; tone: Tone; word?: string } {
  if (entry.kind === 'appointment')
    return { headline: entry.title, detail: [entry.state, entry.note].filter(Boolean).join(' · '), tone: 'blue' }
  if (entry.kind === 'contract') return { headline: entry.title, detail: formatDong(entry.amount ?? 0), tone: 'green' }
  if (entry.kind === 'stage') {
    const headline = t('customers.timeline.stage', {
      from: t(`customers.stages.${entry.title as Stage}`),
      to: t(`customers.stages.${entry.state as Stage}`),
    })
    return { headline, detail: entry.note, tone: 'neutral' }
  }
  if (entry.state === 'planned') {
    const isForgotten = entry.at < now
    const word = isForgotten ? t('customers.timeline.forgotten') : t('customers.timeline.planned')
    return {
      headline: entry.title || t('customers.timeline.planned'),
      detail: entry.note,
      tone: isForgotten ? 'red' : 'blue',
      word,
    }
  }
  const outcome = t(`calls.outcomes.${entry.state as keyof typeof outcomeTones}`)
  return {
    headline: [outcome, entry.title].filter(Boolean).join(': '),
    detail: entry.note,
    tone: outcomeTones[entry.state as keyof typeof outcomeTones],
  }
}

const outcomeTones = {
  reached: 'green',
  'no-answer': 'amber',
  busy: 'amber',
  unavailable: 'amber',
  'wrong-number': 'neutral',
  'call-back': 'blue',
  refused: 'neutral',
} as const satisfies Record<string, Tone>
