import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { PastDeed } from '#shared/features/bulk/schema.ts'
import type { BulkId } from '#shared/kit/id.ts'
import styles from './Bulk.module.css'

interface PastDeedsProps {
  fields: readonly NamedEditField[]
  onUndo: (id: BulkId) => void
  onClose: () => void
}

/** What was done to many at once, and the way back from it, also after a restart. */
export function PastDeeds({ fields, onUndo, onClose }: PastDeedsProps) {
  const { t } = useTranslation()
  useReturnFocus()
  const now = useNow()
  const { data: deeds } = useQuery(ask.bulk.list.queryOptions())
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key
  return (
    <Dialog open onOpenChange={onClose} modalType="modal">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('bulk.past.title')}</DialogTitle>
          <DialogContent className="scroll">
            {deeds?.length === 0 && <p>{t('bulk.past.empty')}</p>}
            <ul className={styles.deeds}>
              {deeds?.map((deed) => (
                <li key={deed.id} className={styles.deed}>
                  <div>
                    <div>{said(deed)}</div>
                    <div className={styles.when}>
                      {deed.staffName} · {formatMoment(deed.at, now)}
                    </div>
                  </div>
                  <Button
                    size="small"
                    icon={<ArrowUndoRegular />}
                    disabledFocusable={deed.undoneAt !== null}
                    onClick={() => onUndo(deed.id)}
                  >
                    {deed.undoneAt === null ? t('action.undo') : t('bulk.past.undone')}
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )

  function said({ deed, rows, fields: changed }: PastDeed) {
    const text = t(`bulk.done.${deed}`, { count: rows })
    return changed.length > 0 ? `${text}: ${changed.map(nameOf).join(', ')}` : text
  }
}
