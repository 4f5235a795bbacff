import { type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { TimelineList } from '#renderer/kit/ui/record/TimelineList.tsx'
import { auditWords } from '#shared/features/audit/words.ts'
import { personKinds, type TimelineEntry, timelineKinds } from '#shared/features/customers/timeline.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import styles from './Timeline.module.css'
import { type Narrowing, TimelineFilters } from './TimelineFilters.tsx'
import { timelineItem } from './timelineItem.tsx'
import { useTimeline } from './useTimeline.ts'

export interface CustomerTimelineProps {
  id: CustomerId
  /** Only what happened with one of its people, wherever they work. */
  contactId?: ContactId | undefined
  /** Where something is added at once, and what always stands on top. */
  top: ReactNode
  /** What can be done with an entry; the same function as long as it says the same. */
  toolsOf: (entry: TimelineEntry) => ReactNode
}

const all: Narrowing = { kinds: [], text: '', staffIds: [] }

/** Everything that ever happened with a customer, newest first. */
export function CustomerTimeline({ id, contactId, top, toolsOf }: CustomerTimelineProps) {
  const { t } = useTranslation()
  const [narrowing, setNarrowing] = useState(all)
  const text = useDeferredValue(narrowing.text)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useTimeline({ id, contactId, ...narrowing, text })
  const language = usePreferences((preferences) => preferences.language)
  const tell = useCallback(
    (entry: TimelineEntry, isPast: boolean) => ({
      ...timelineItem(entry, { isPast, t, words: auditWords[language] }),
      tools: toolsOf(entry),
    }),
    [t, language, toolsOf],
  )
  const entries = data?.pages.flat() ?? []
  const isNarrowed = narrowing.kinds.length + narrowing.staffIds.length > 0 || narrowing.text.trim() !== ''
  const empty = isNarrowed ? (
    <Empty title={t('record.timeline.none')} advice={t('record.timeline.noneAdvice')} />
  ) : (
    <Empty title={t('customers.tabs.timeline')} advice={t('customers.timeline.empty')} />
  )
  return (
    <section className={styles.top} aria-label={t('customers.tabs.timeline')}>
      {top}
      <TimelineFilters
        kinds={contactId === undefined ? timelineKinds : personKinds}
        narrowing={narrowing}
        onChange={setNarrowing}
      />
      {error && <Empty title={say(error)} />}
      {data && entries.length === 0 && empty}
      {entries.length > 0 && (
        <TimelineList
          label={t('customers.tabs.timeline')}
          entries={entries}
          keyOf={keyOf}
          tell={tell}
          onMore={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
          foot={isFetchingNextPage ? t('record.timeline.loading') : !hasNextPage && t('record.timeline.end')}
        />
      )}
    </section>
  )
}

function keyOf({ kind, id, at }: TimelineEntry) {
  return `${kind} ${id} ${at}`
}
