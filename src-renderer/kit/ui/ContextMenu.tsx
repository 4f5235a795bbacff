import { Menu, MenuList, MenuPopover, type MenuProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** Where a menu was asked for, in the window. */
export interface MenuPlace {
  x: number
  y: number
}

export interface ContextMenuProps extends Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  at: MenuPlace
  label: string
  /** Of the list in it. */
  className?: string
  onClose: () => void
  children: ReactNode
}

/** What can be done with what was clicked, at the pointer. */
export function ContextMenu({ at, label, className = '', onClose, children, ...checked }: ContextMenuProps) {
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Menu
      open
      {...checked}
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={label} className={className}>
          {children}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
