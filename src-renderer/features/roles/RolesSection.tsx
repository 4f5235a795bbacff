import { Button, Link } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { roleName } from '#renderer/kit/roleName.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Role } from '#shared/features/roles/schema.ts'
import { RoleDialog } from './RoleDialog.tsx'
import styles from './RolesSection.module.css'
import { RoleView } from './RoleView.tsx'

type Open = { role: Role; isCopy: boolean }

/** The roles there are, each with one sentence, how many have it, and its permissions one click away. */
export function RolesSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const mayEdit = useMay('office.edit')
  const [open, setOpen] = useState<Open>()
  const { data: roles = [], error } = useQuery(ask.roles.list.queryOptions())

  async function remove(role: Role) {
    try {
      await client.roles.remove(role.id)
      const undo = () => client.roles.create({ name: role.name, grants: role.grants })
      notify({ text: t('people.role.removed', { name: role.name }), undo })
    } catch (failure) {
      notify({ text: say(failure), intent: 'error' })
    }
  }

  const whyFixed = !mayEdit ? t('people.role.onlySee') : open?.role.key === 'owner' && !open.isCopy && t('people.role.fixed')
  if (error) return <Empty title={say(error)} />
  return (
    <>
      <p>{t('people.role.lead')}</p>
      <ul className={styles.roles} aria-label={t('people.role.title')}>
        {roles.map((role) => (
          <RoleItem
            key={role.id}
            role={role}
            mayEdit={mayEdit}
            onOpen={() => setOpen({ role, isCopy: false })}
            onCopy={() => setOpen({ role, isCopy: true })}
            onRemove={() => void remove(role)}
          />
        ))}
      </ul>
      {open && whyFixed && <RoleView role={open.role} reason={whyFixed} onClose={() => setOpen(undefined)} />}
      {open && !whyFixed && <RoleDialog {...open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

interface ItemProps {
  role: Role
  mayEdit: boolean
  onOpen: () => void
  onCopy: () => void
  onRemove: () => void
}

function RoleItem({ role, mayEdit, onOpen, onCopy, onRemove }: ItemProps) {
  const { t } = useTranslation()
  const name = roleName(t, role)
  return (
    <li className={styles.role}>
      <div className={styles.what}>
        <Link as="button" onClick={onOpen}>
          {name}
        </Link>
        <div className={styles.about}>{t(`people.about.${role.key ?? 'other'}`)}</div>
      </div>
      <span className={styles.people}>{t('people.role.people', { count: role.people })}</span>
      {mayEdit && (
        <Button
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label={`${t('people.role.copy')} ${name}`}
          title={t('people.role.copy')}
          onClick={onCopy}
        />
      )}
      {mayEdit && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={`${t('action.delete')} ${name}`}
          title={role.key ? t('conflict.built-in-role') : t('action.delete')}
          disabled={role.key !== null}
          onClick={onRemove}
        />
      )}
    </li>
  )
}
