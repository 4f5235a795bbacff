import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/kit/commands.ts'

/** Where a menu of rows was asked for, in the window. */
export interface MenuPlace {
  x: number
  y: number
}

/** What can be done with the chosen rows, at the pointer or at the row: the commands of the bar. */
export function RowMenu({ at, onClose }: { at: MenuPlace; onClose: () => void }) {
  const { t } = useTranslation()
  const all = [...useCommands(({ bySource }) => bySource).values()].flat()
  const main = all.filter(({ place }) => place === 'main')
  const rest = all.filter(({ place, isDisabled }) => place === 'bar' && !isDisabled)
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Menu open onOpenChange={(_, { open }) => !open && onClose()} positioning={{ target, position: 'below', align: 'start' }}>
      <MenuPopover>
        <MenuList aria-label={t('list.rowMenu')}>
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
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
