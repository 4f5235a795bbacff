import { SearchBox } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { FilterMenu } from '#renderer/kit/ui/FilterBar.tsx'
import type { TimelineKind } from '#shared/features/customers/timeline.ts'
import type { Permission } from '#shared/kit/access.ts'
import styles from './Timeline.module.css'
import type { TimelineNarrowing } from './useTimeline.ts'

export type Narrowing = Omit<TimelineNarrowing, 'id' | 'contactId'>

/** Kinds that are there only for whom a role shows them. */
const needs: Partial<Record<TimelineKind, Permission>> = {
  call: 'calls.see',
  task: 'tasks.see',
  appointment: 'appointments.see',
  opportunity: 'opportunities.see',
  contract: 'contracts.see',
  change: 'audit.see',
}

interface TimelineFiltersProps {
  /** What the timeline tells of. */
  kinds: readonly TimelineKind[]
  narrowing: Narrowing
  onChange: (narrowing: Narrowing) => void
}

/** Chips that narrow a timeline: kinds, who, and words. */
export function TimelineFilters({ kinds: told, narrowing, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const { kinds, text, staffIds } = narrowing
  const offered = told.filter((kind) => {
    const permission = needs[kind]
    return permission === undefined || mayWhat(permission)
  })
  const toggle = (kind: TimelineKind) =>
    onChange({ ...narrowing, kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] })
  return (
    <div className={styles.filters} role="group" aria-label={t('record.timeline.filters')}>
      <SearchBox
        className={styles.search}
        size="small"
        value={text}
        placeholder={t('record.timeline.search')}
        aria-label={t('record.timeline.search')}
        onChange={(_, { value }) => onChange({ ...narrowing, text: value })}
      />
      {staff.length > 1 && (
        <FilterMenu
          name={t('record.timeline.person')}
          choices={staff.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={staffIds}
          onChange={(chosen) => onChange({ ...narrowing, staffIds: chosen })}
        />
      )}
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          role="checkbox"
          className={styles.kind}
          aria-checked={kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {t(`record.timeline.kinds.${kind}`)}
        </button>
      ))}
    </div>
  )
}
