import { Pin16Filled } from '@fluentui/react-icons/svg/pin'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { NoteMenu } from './NoteMenu.tsx'
import styles from './Notes.module.css'

/** What must be seen whatever has happened since; `isFixed`: only to be read. */
export function PinnedNotes({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const { data: notes = [] } = useQuery(ask.notes.pinned.queryOptions({ input: customerId }))
  if (notes.length === 0) return null
  return (
    <ul className={styles.pinned} aria-label={t('record.notes.pinned')}>
      {notes.map(({ id, text, staffName, createdAt }) => (
        <li key={id} className={styles.note}>
          <Pin16Filled className={styles.pin} />
          <div className={styles.words}>
            {text}
            <span className={styles.by}>{` ${staffName} · ${formatMoment(createdAt, now)}`}</span>
          </div>
          {!isFixed && <NoteMenu id={id} isPinned />}
        </li>
      ))}
    </ul>
  )
}
