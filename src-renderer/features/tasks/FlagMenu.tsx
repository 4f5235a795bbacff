import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { flags } from '#shared/features/tasks/choices.ts'
import type { Flag } from '#shared/features/tasks/schema.ts'

export interface FlagMenuProps {
  /** Where it opens. */
  target: HTMLElement
  onChoose: (flag: Flag) => void
  /** Days of one's own choice. */
  onOwn: () => void
  /** Asks when it is to remind; not offered without. */
  onRemind?: (() => void) | undefined
  /** Of the flag of a record, whose task can be done and taken away from here. */
  onDone?: (() => void) | undefined
  onClose: () => void
}

/** When a task is to be done, in a word. */
export function FlagMenu({ target, onChoose, onOwn, onRemind, onDone, onClose }: FlagMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu open onOpenChange={(_, { open }) => !open && onClose()} positioning={{ target, position: 'below', align: 'start' }}>
      <MenuPopover>
        <MenuList aria-label={t('tasks.flag.menu')}>
          {flags.map((flag) => (
            <MenuItem key={flag} onClick={() => onChoose(flag)}>
              {flag === 'none' && onDone ? t('tasks.flag.clear') : t(`tasks.flag.${flag}`)}
            </MenuItem>
          ))}
          {onDone && <MenuItem onClick={onDone}>{t('tasks.finish')}</MenuItem>}
          <MenuItem persistOnClick onClick={onOwn}>
            {t('tasks.flag.own')}
          </MenuItem>
          {onRemind && <MenuDivider />}
          {onRemind && <MenuItem onClick={onRemind}>{t('reminders.task.add')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
