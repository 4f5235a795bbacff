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
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import styles from './Encryption.module.css'

export interface StepDialogProps {
  title: string
  /** Of three, where there are three. */
  step?: number | undefined
  /** What went wrong and belongs to no field. */
  failure?: string | undefined
  /** While work runs that must not be left alone, nothing closes the dialog. */
  isBusy: boolean
  goText: string
  onGo: () => void
  onBack?: (() => void) | undefined
  /** Words of the button that leaves it, where there is one. */
  closeText?: string | undefined
  onClose: () => void
  children: ReactNode
}

/** One step of something that must not be done by half: Enter goes on, Esc leaves. */
export function StepDialog({
  title,
  step,
  failure,
  isBusy,
  goText,
  onGo,
  onBack,
  closeText,
  onClose,
  children,
}: StepDialogProps) {
  const { t } = useTranslation()
  const main = useRef<HTMLButtonElement>(null)
  useReturnFocus()
  // What had the focus goes away with each step; a field of the new one takes it by itself, else the next thing to do gets it.
  useEffect(() => {
    const dialog = main.current?.closest('[role="alertdialog"]')
    if (!dialog?.contains(document.activeElement) || !document.activeElement?.matches('input')) main.current?.focus()
  }, [step])

  function go(event: FormEvent) {
    event.preventDefault()
    if (!isBusy) onGo()
  }

  return (
    <Dialog open onOpenChange={() => !isBusy && onClose()} modalType="alert">
      <DialogSurface
        className={styles.surface}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && !isBusy && onClose()}
      >
        <form onSubmit={go} noValidate>
          <DialogBody>
            <DialogTitle>
              {title}
              {step !== undefined && <span className={styles.stepNumber}>{t('encryption.wizard.step', { step })}</span>}
            </DialogTitle>
            <DialogContent className={`${styles.content} scroll`}>
              {failure && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
              {children}
            </DialogContent>
            <DialogActions>
              {onBack && (
                <Button disabled={isBusy} onClick={onBack}>
                  {t('action.back')}
                </Button>
              )}
              {closeText && (
                <Button disabled={isBusy} onClick={onClose}>
                  {closeText}
                </Button>
              )}
              <Button ref={main} type="submit" appearance="primary" disabledFocusable={isBusy}>
                {goText}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
