import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Saving } from '#renderer/kit/useSaving.ts'
import { DraftBar } from './DraftBar.tsx'
import styles from './FormDialog.module.css'

export interface FormDialogProps {
  title: string
  /** From `useSaving`; the dialog closes when everything was saved. */
  saving: Saving
  onClose: () => void
  /** From `useDraft`; it goes when the dialog is closed by anybody. */
  draft?: FormDraft
  /** Words of the save button, when "Lưu & đóng" does not say it. */
  saveText?: string
  size?: 'narrow' | 'wide' | 'broad'
  children: ReactNode
}

/** A record being edited. Esc closes and asks only when something was typed; Ctrl+S, Alt+S as in Outlook or Ctrl+Enter saves. */
export function FormDialog({ title, saving, onClose, draft, saveText, size = 'wide', children }: FormDialogProps) {
  const { t } = useTranslation()
  const { isDirty, isSaving, failure } = saving
  const [isAsking, setIsAsking] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  useReturnFocus()
  useEffect(() => goToFirstField(content.current), [])

  async function save() {
    if (isSaving) return
    readTyped()
    if (await saving.save()) close()
  }

  function leave() {
    if (isDirty && (draft?.isTyped() ?? true)) setIsAsking(true)
    else close()
  }

  function close() {
    draft?.drop()
    onClose()
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const control = event.ctrlKey || event.metaKey
    const isSaved = event.key.toLowerCase() === 's' ? control || event.altKey : event.key === 'Enter' && control
    if (!isSaved) return
    event.preventDefault()
    void save()
  }

  return (
    <Dialog open onOpenChange={leave} modalType="modal">
      <DialogSurface className={`${styles.surface} ${styles[size]}`} onKeyDownCapture={onKeyDown}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent ref={content} className={`${styles.content} scroll`}>
              {draft && <DraftBar draft={draft} />}
              {failure && (
                <MessageBar intent="error" className={styles.failure}>
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
              <Fragment key={draft?.round}>{children}</Fragment>
            </DialogContent>
            <DialogActions>
              <Button onClick={leave}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isSaving} title="Ctrl+S, Alt+S" onMouseDown={stayInField}>
                {saveText ?? t('action.saveAndClose')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
        <Dialog open={isAsking} onOpenChange={(_, { open }) => setIsAsking(open)} modalType="alert">
          <DialogSurface className={styles.narrow}>
            <DialogBody>
              <DialogTitle>{t('customers.discard')}</DialogTitle>
              <DialogActions>
                <Button appearance="primary" onClick={() => setIsAsking(false)}>
                  {t('customers.keepTyping')}
                </Button>
                <Button onClick={close}>{t('customers.discardYes')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </DialogSurface>
    </Dialog>
  )
}

/** Whoever opens a form begins to type: what one only presses before the first field, its sections or a photo, is gone past. */
function goToFirstField(content: HTMLElement | null) {
  if (!document.activeElement?.matches('button:not([role="combobox"])')) return
  content?.querySelector<HTMLElement>('input:not([type="file"]), textarea, select, button[role="combobox"]')?.focus()
}

/** A field that is left may lose its error and the dialog its height: the button would slip away from under the pointer that presses it. */
function stayInField(event: React.MouseEvent) {
  event.preventDefault()
}

/** Some fields read what was typed into them when they are left, a day among them: whoever saves has not left yet. */
function readTyped() {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement)) return
  field.blur()
  field.focus({ preventScroll: true })
}
