import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { Controller, type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { roleName } from '#renderer/kit/roleName.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Role } from '#shared/features/roles/schema.ts'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import { DepartmentField } from './DepartmentField.tsx'
import { PasswordForOther } from './PasswordForOther.tsx'
import { inputOf, type StaffValues, staffValues, valuesOf } from './staffValues.ts'

/** Somebody new with a first password, or what is known of one who is here. */
export function StaffForm({ member, onClose }: { member?: StaffMember; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: roles = [] } = useQuery(ask.roles.list.queryOptions())
  const form = useForm<StaffValues>({ defaultValues: valuesOf(member), resolver: zodResolver(staffValues(!member)) })
  const draft = useDraft(form, {
    place: { editor: 'staff', recordId: member?.id ?? null, customerId: null },
    ...(member && { version: member.version }),
    name: ({ name }) => name,
    leaveOut: ['password'],
  })
  const send = useSend(member)
  const saving = useSaving(form, send)
  return (
    <FormDialog title={member ? t('people.staff.edit') : t('people.staff.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <Fields form={form} roles={roles} />
        {!member && <FirstPassword form={form} />}
      </div>
    </FormDialog>
  )
}

function Fields({ form, roles }: { form: UseFormReturn<StaffValues>; roles: Role[] }) {
  const { t } = useTranslation()
  const { control } = form
  const roleId = form.watch('roleId')
  const chosen = roles.find(({ id }) => String(id) === roleId)
  return (
    <>
      <TextField control={control} name="name" label={t('people.staff.name')} isRequired isFull isFirst />
      <TextField control={control} name="position" label={t('people.staff.position')} />
      <TextField control={control} name="phone" label={t('people.staff.phone')} />
      <Controller
        control={control}
        name="department"
        render={({ field }) => <DepartmentField value={field.value} onChange={field.onChange} />}
      />
      <ChoiceField
        control={control}
        name="roleId"
        label={t('people.staff.role')}
        isRequired
        isFull
        hint={chosen && t(`people.about.${chosen.key ?? 'other'}`)}
        choices={roles.map((role) => ({ value: String(role.id), text: roleName(t, role) }))}
      />
    </>
  )
}

function FirstPassword({ form }: { form: UseFormReturn<StaffValues> }) {
  const { t } = useTranslation()
  const name = form.watch('name')
  return (
    <div className={formStyles.full}>
      <Controller
        control={form.control}
        name="password"
        render={({ field, fieldState }) => (
          <PasswordForOther
            label={t('people.staff.firstPassword')}
            name={name}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
    </div>
  )
}

function useSend(member: StaffMember | undefined) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (values: StaffValues) => {
    const department = values.department.trim()
    const departmentId = department ? (await client.staff.createDepartment({ name: department })).id : null
    const input = { ...inputOf(values), departmentId }
    if (member) {
      const { name } = await client.staff.update({ id: member.id, version: member.version, input })
      notify({ text: t('people.staff.saved', { name }) })
    } else {
      const { name } = await client.staff.hire({ input, password: values.password })
      notify({ text: t('people.staff.hired', { name }) })
    }
  }
}
