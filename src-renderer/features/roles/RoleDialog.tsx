import { Button } from '@fluentui/react-components'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { roleName } from '#renderer/kit/roleName.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { builtInGrants } from '#shared/features/roles/rules.ts'
import type { Role } from '#shared/features/roles/schema.ts'
import type { Grants } from '#shared/kit/access.ts'
import { GrantsTable } from './GrantsTable.tsx'
import styles from './RoleDialog.module.css'

export interface RoleDialogProps {
  role: Role
  /** What is saved becomes a role of its own. */
  isCopy: boolean
  onClose: () => void
}

interface RoleValues {
  name: string
  grants: Grants
}

/** What a role may do, module by module. */
export function RoleDialog({ role, isCopy, onClose }: RoleDialogProps) {
  const { t } = useTranslation()
  const own = roleName(t, role)
  const form = useForm<RoleValues>({
    defaultValues: { name: isCopy ? t('people.role.copyName', { name: own }) : own, grants: role.grants },
  })
  const send = useSend({ role, isCopy })
  const saving = useSaving(form, send)
  const grants = form.watch('grants')
  const setGrants = (wanted: Grants) => form.setValue('grants', wanted, { shouldDirty: true })
  const byDefault = role.key && !isCopy ? builtInGrants[role.key] : undefined
  return (
    <FormDialog
      title={isCopy ? t('people.role.copy') : t('people.role.edit', { name: own })}
      saving={saving}
      onClose={onClose}
      size="broad"
    >
      <div className={styles.fields}>
        <div className={styles.head}>
          <TextField control={form.control} name="name" label={t('people.role.name')} isRequired={!role.key || isCopy} isFirst />
          {byDefault && <Button onClick={() => setGrants(byDefault)}>{t('people.role.toDefault')}</Button>}
        </div>
        <GrantsTable grants={grants} onChange={setGrants} />
        <p className={styles.small}>{t('people.role.nobodys')}</p>
      </div>
    </FormDialog>
  )
}

function useSend({ role, isCopy }: Pick<RoleDialogProps, 'role' | 'isCopy'>) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async ({ name, grants }: RoleValues) => {
    // A built-in role under its own name keeps following the language of the window.
    const isOwnName = role.key !== null && !isCopy && name.trim() === t(`people.roles.${role.key}`)
    const input = { name: isOwnName ? '' : name, grants }
    const saved = isCopy
      ? await client.roles.create(input)
      : await client.roles.update({ id: role.id, version: role.version, input })
    notify({ text: t('people.role.saved', { name: roleName(t, saved) }) })
  }
}
