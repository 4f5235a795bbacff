import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAfterFirstPassword } from '#renderer/features/encryption/useAfterFirstPassword.ts'
import { PasswordDialog } from '#renderer/features/session/PasswordDialog.tsx'
import { ask } from '#renderer/kit/client.ts'
import { roleName } from '#renderer/kit/roleName.ts'
import { lock, signOut } from '#renderer/kit/session.ts'
import styles from './TitleBar.module.css'

/** Who sits here, behind the first letters of their name: password, lock, leave. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: session } = useQuery(ask.session.state.queryOptions())
  const [isChanging, setIsChanging] = useState(false)
  const afterFirstPassword = useAfterFirstPassword()
  if (!me || !session) return null
  const hasPassword = session.people.some(({ id }) => id === me.id)
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <button
            type="button"
            className={styles.person}
            title={me.name}
            aria-label={t('people.menu.label', { name: me.name })}
            data-initials={initialsOf(me.name)}
          />
        </MenuTrigger>
        <MenuPopover className={styles.account}>
          <div className={styles.whoami}>
            <strong>{me.name}</strong>
            <span>{roleName(t, { key: me.roleKey, name: me.roleName })}</span>
          </div>
          <MenuList>
            <MenuDivider />
            <MenuItem icon={<KeyRegular />} onClick={() => setIsChanging(true)}>
              {hasPassword ? t('people.menu.password') : t('people.menu.firstPassword')}
            </MenuItem>
            {session.needsPassword && (
              <MenuItem icon={<LockClosedRegular />} secondaryContent="Ctrl+L" onClick={() => void lock()}>
                {t('people.menu.lock')}
              </MenuItem>
            )}
            {session.needsPassword && (
              <MenuItem icon={<SignOutRegular />} onClick={() => void signOut()}>
                {t('people.menu.signOut')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {isChanging && (
        <PasswordDialog
          hasPassword={hasPassword}
          onClose={() => setIsChanging(false)}
          onChanged={() => !hasPassword && void afterFirstPassword()}
        />
      )}
    </>
  )
}

function initialsOf(name: string) {
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
