import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { ImportId } from '#shared/kit/id.ts'
import styles from './FileStep.module.css'

/** What was imported before, each with its way back. */
export function EarlierImports({ onUndo }: { onUndo: (id: ImportId) => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const { data: imports = [] } = useQuery(ask.imports.list.queryOptions())
  if (imports.length === 0) return null
  return (
    <section className={styles.earlier}>
      <h3 className={styles.heading}>{t('imports.file.earlier')}</h3>
      <ul className={styles.list}>
        {imports.map(({ id, fileName, importedAt, added, updated, refused, undoneAt, staffName }) => (
          <li key={id} className={styles.past}>
            <span className={styles.moment}>{formatMoment(importedAt, now)}</span>
            <span className={styles.name} title={fileName}>
              {fileName}
            </span>
            <span className={styles.counts}>
              {t('imports.file.counts', {
                added: formatCount(added),
                updated: formatCount(updated),
                refused: formatCount(refused),
              })}
              {staffName && ` · ${staffName}`}
            </span>
            {undoneAt === null ? (
              <Button size="small" onClick={() => onUndo(id)} aria-label={`${t('imports.file.undo')}: ${fileName}`}>
                {t('imports.file.undo')}
              </Button>
            ) : (
              <span className={styles.gone}>{t('imports.file.undone')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
