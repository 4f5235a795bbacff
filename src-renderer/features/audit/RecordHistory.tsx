import { Button } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { AuditEntry, RecordKind } from '#shared/features/audit/schema.ts'
import styles from './Audit.module.css'
import { ChangedFields } from './ChangedFields.tsx'
import { changeTone } from './tones.ts'
import { useAuditWords } from './words.ts'

const STEP = 50
const MOST = 500

/** Who changed what of a record, newest first. */
export function RecordHistory({ record, id }: { record: RecordKind; id: number }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(STEP)
  const { data: entries, error } = useQuery({
    ...ask.audit.ofRecord.queryOptions({ input: { record, id, limit } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <Empty title={say(error)} />
  if (!entries) return null
  if (entries.length === 0) return <Empty title={t('audit.empty.title')} advice={t('audit.empty.advice')} />
  return (
    <>
      <ol className={styles.history}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} isItself={entry.record === record && entry.recordId === id} />
        ))}
      </ol>
      {entries.length === limit && limit < MOST && (
        <Button appearance="subtle" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
          {t('audit.more')}
        </Button>
      )}
    </>
  )
}

function Line({ entry, isItself }: { entry: AuditEntry; isItself: boolean }) {
  const words = useAuditWords()
  const now = useNow()
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Pill tone={changeTone[entry.change]}>{words.changes[entry.change]}</Pill>
        {!isItself && (
          <span className={styles.name}>
            {words.records[entry.record]}
            {entry.recordName && ` · ${entry.recordName}`}
          </span>
        )}
        <span className={styles.who}>{entry.staffName ?? words.program}</span>
        <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at, now)}</time>
      </div>
      <ChangedFields entry={entry} />
    </li>
  )
}
