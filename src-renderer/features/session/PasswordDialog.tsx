import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { newPassword, password } from '#shared/features/session/schema.ts'
import styles from './PasswordDialog.module.css'

const values = z
  .object({ current: password, next: newPassword, again: password })
  .refine(({ next, again }) => next === again, { error: 'password-differs', path: ['again'] })

export interface PasswordDialogProps {
  hasPassword: boolean
  /** Why one is asked for, when nobody asked for it. */
  reason?: string | undefined
  onClose: () => void
  onChanged?: () => void
}

/** One's own password: the first one, or another. */
export function PasswordDialog({ hasPassword, reason, onClose, onChanged }: PasswordDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm({ defaultValues: { current: '', next: '', again: '' }, resolver: zodResolver(values) })
  const saving = useSaving(form, async ({ current, next }) => {
    await client.session.changePassword({ current, next })
    notify({ text: t('people.password.changed') })
    onChanged?.()
  })
  const field = (name: 'current' | 'next' | 'again', isFirst: boolean) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <PasswordInput
          ref={ref}
          label={t(`people.password.${name}`)}
          value={value}
          onChange={onChange}
          isFirst={isFirst}
          isRequired
          hint={name === 'next' ? t('people.password.hint') : undefined}
          error={error?.message}
        />
      )}
    />
  )
  return (
    <FormDialog
      title={hasPassword ? t('people.password.change') : t('people.password.first')}
      saving={saving}
      onClose={onClose}
      saveText={t('action.save')}
      size="narrow"
    >
      <div className={styles.fields}>
        {reason && <p className={styles.reason}>{reason}</p>}
        {hasPassword && field('current', true)}
        {field('next', !hasPassword)}
        {field('again', false)}
      </div>
    </FormDialog>
  )
}
