import { MenuDivider, MenuItem } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/kit/commands.ts'
import { ContextMenu, type MenuPlace } from './ContextMenu.tsx'

/** What can be done with the chosen rows, at the pointer or at the row: the commands of the bar. */
export function RowMenu({ at, onClose }: { at: MenuPlace; onClose: () => void }) {
  const { t } = useTranslation()
  const all = [...useCommands(({ bySource }) => bySource).values()].flat()
  const main = all.filter(({ place }) => place === 'main')
  const rest = all.filter(({ place, isDisabled }) => place === 'bar' && !isDisabled)
  return (
    <ContextMenu at={at} label={t('list.rowMenu')} onClose={onClose}>
      {rest.map(({ id, text, icon: Icon, keys, run }) => (
        <MenuItem key={id} icon={Icon && <Icon />} secondaryContent={keys} onClick={run}>
          {text}
        </MenuItem>
      ))}
      {rest.length > 0 && main.length > 0 && <MenuDivider />}
      {main.map(({ id, text, icon: Icon, keys, run }) => (
        <MenuItem key={id} icon={Icon && <Icon />} secondaryContent={keys} onClick={run}>
          {text}
        </MenuItem>
      ))}
    </ContextMenu>
  )
}
