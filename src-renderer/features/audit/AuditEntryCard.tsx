import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { tellMoment } from '#shared/features/audit/telling.ts'
import type { AuditSeq } from '#shared/kit/id.ts'
import styles from './Audit.module.css'
import { ChangedFields } from './ChangedFields.tsx'
import { changeTone } from './tones.ts'
import { useAuditWords } from './words.ts'

/** One line of the log with everything it tells. */
export function AuditEntryCard({ id }: { id: AuditSeq }) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const { data: entry, error } = useQuery(ask.audit.get.queryOptions({ input: id }))
  if (error) return <Empty title={say(error)} />
  if (!entry) return null
  const title = [words.records[entry.record], entry.recordName].filter(Boolean).join(' · ')
  return (
    <article className={styles.entry} aria-label={title}>
      <Pill tone={changeTone[entry.change]}>{words.changes[entry.change]}</Pill>
      <h2>{title}</h2>
      {entry.customerId !== null && entry.customerName !== null && (
        <p>
          <Link href={`#${routes.customers}/${entry.customerId}`}>{entry.customerName}</Link>
        </p>
      )}
      <p className={styles.who}>
        {entry.staffName ?? words.program} · {tellMoment(entry.at)} · {entry.id}
      </p>
      <ChangedFields entry={entry} />
      {entry.fields.length === 0 && !entry.isErased && <p className={styles.quiet}>{t('audit.noFields')}</p>}
    </article>
  )
}
