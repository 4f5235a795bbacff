import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import form from '#renderer/kit/ui/form/FormDialog.module.css'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { type Filter, filterOf, noFilter } from '#shared/kit/filter/schema.ts'
import { draftOf, type NamedField } from './fields.ts'
import styles from './filter.module.css'
import { RowsEditor } from './RowsEditor.tsx'

export interface FilterDialogProps {
  fields: readonly NamedField[]
  filter: Filter
  onApply: (filter: Filter) => void
  onClose: () => void
}

/**
 * Builds a filter out of rows; it opens with the one that is in force, or the first row of one. Enter or Ctrl+Enter applies it, Esc leaves
 * it as it was.
 */
export function FilterDialog({ fields, filter, onApply, onClose }: FilterDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOf(filter, fields))
  const [isTried, setTried] = useState(false)
  useReturnFocus()
  const check = filterOf(Object.fromEntries(fields.map(({ key, field }) => [key, field])))

  function apply() {
    const { success, data: sound } = check.safeParse(draft)
    if (!success) return setTried(true)
    onApply(sound.items.length > 0 ? sound : noFilter)
    onClose()
  }

  return (
    <Dialog open onOpenChange={onClose} modalType="modal">
      <DialogSurface
        className={`${form.surface} ${styles.surface}`}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          apply()
        }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <DialogBody className={form.body}>
            <DialogTitle>{t('filter.title')}</DialogTitle>
            <DialogContent className={`${form.content} scroll`}>
              <RowsEditor
                fields={fields}
                rows={draft}
                onChange={setDraft}
                isWrong={(row) => isTried && !check.safeParse({ join: 'and', items: [row] }).success}
              />
            </DialogContent>
            <DialogActions>
              <Button
                onClick={() => {
                  onApply(noFilter)
                  onClose()
                }}
              >
                {t('filter.clear')}
              </Button>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" title="Ctrl+Enter">
                {t('filter.apply')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
