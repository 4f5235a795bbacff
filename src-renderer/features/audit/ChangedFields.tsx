import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#shared/features/audit/schema.ts'
import { tellField, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import styles from './Audit.module.css'
import { shownFields } from './shownFields.ts'
import { useAuditWords } from './words.ts'

/** Each field of a line: what it was and what it became. */
export function ChangedFields({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const words = useAuditWords()
  if (entry.isErased) return <p className={styles.quiet}>{t('audit.erased')}</p>
  const fields = shownFields(entry)
  if (fields.length === 0) return null
  const isNew = fields.every(({ from }) => tellValue('', from, words) === words.nothing)
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{tellField(entry.record, field, words)}</dt>
          <dd>
            {!isNew && (
              <>
                <del>{tellValue(wordedAs(entry.record, field), from, words)}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>{tellValue(wordedAs(entry.record, field), to, words)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
