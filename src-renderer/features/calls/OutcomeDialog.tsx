import { Button } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useState } from 'react'
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog, type FormDialogProps } from '#renderer/kit/ui/form/FormDialog.tsx'
import styles from './CallDialog.module.css'
import { useDial } from './useDial.ts'

/** What all dialogs are told that ask how a call went. */
export interface Walked {
  /** The number was dialled just now: the timer runs from the start. */
  isDialled?: boolean | undefined
  onClose: () => void
  /** Called instead of `onClose` when the outcome was saved. */
  onFinished?: (() => void) | undefined
  /** Where this call stands in a list that is called through. */
  walk?: { index: number; count: number; onSkip: () => void } | undefined
}

interface OutcomeDialogProps<Values extends FieldValues> extends Pick<FormDialogProps, 'title' | 'saving' | 'draft'>, Walked {
  form: UseFormReturn<Values>
  isFinished: RefObject<boolean>
  children: ReactNode
}

/** Asks how a call went; in a list that is called through the next one follows. */
export function OutcomeDialog<Values extends FieldValues>({
  title,
  form,
  isFinished,
  onClose,
  onFinished,
  walk,
  children,
  ...saved
}: OutcomeDialogProps<Values>) {
  const { t } = useTranslation()
  const isLast = !walk || walk.index >= walk.count
  return (
    <FormDialog
      {...saved}
      title={walk ? t('calls.walk', { index: walk.index, count: walk.count }) : title}
      onClose={() => (isFinished.current && onFinished ? onFinished() : onClose())}
      saveText={isLast ? t('action.saveAndClose') : t('calls.saveAndNext')}
    >
      <FormProvider {...form}>{children}</FormProvider>
      {!isLast && (
        <Button appearance="subtle" className={styles.walk} onClick={walk.onSkip}>
          {t('calls.skip')}
        </Button>
      )}
    </FormDialog>
  )
}

/** Dials from such a dialog, and counts how often, for its timer. */
export function useDialling(isDialled = false) {
  const [dialled, setDialled] = useState(isDialled ? 1 : 0)
  const dial = useDial()
  function startCall(phone: string) {
    if (!phone) return
    setDialled((count) => count + 1)
    dial(phone)
  }
  return { dialled, startCall }
}
