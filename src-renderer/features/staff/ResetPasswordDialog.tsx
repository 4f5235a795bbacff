import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { newPassword } from '#shared/features/session/schema.ts'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import { PasswordForOther } from './PasswordForOther.tsx'

const values = z.object({ password: newPassword })

/** Another password for somebody who lost theirs. */
export function ResetPasswordDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm({ defaultValues: { password: '' }, resolver: zodResolver(values) })
  const saving = useSaving(form, async ({ password }) => {
    await client.staff.resetPassword({ id: member.id, password })
    notify({ text: t('people.staff.resetDone', { name: member.name }) })
  })
  return (
    <FormDialog
      title={t('people.staff.resetTitle', { name: member.name })}
      saving={saving}
      onClose={onClose}
      saveText={t('action.save')}
      size="narrow"
    >
      <Controller
        control={form.control}
        name="password"
        render={({ field, fieldState }) => (
          <PasswordForOther
            label={t('people.password.next')}
            name={member.name}
            value={field.value}
            onChange={field.onChange}
            isFirst
            error={fieldState.error?.message}
          />
        )}
      />
    </FormDialog>
  )
}
