import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { useTranslation } from 'react-i18next'
import { ContextMenu, type ContextMenuProps } from '#renderer/kit/ui/ContextMenu.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { flags } from '#shared/features/tasks/choices.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { useMayTask } from './useMayTask.ts'
import { useTaskDeeds } from './useTaskDeeds.ts'

export interface DailyTaskMenuProps extends Pick<ContextMenuProps, 'at' | 'onClose'> {
  task: Task
  onOpen: () => void
}

/** What can be done with a task under its day. */
export function DailyTaskMenu({ task, at, onClose, onOpen }: DailyTaskMenuProps) {
  const { t } = useTranslation()
  const { toggle, remove, flag } = useTaskDeeds()
  const mayTask = useMayTask()
  const { id, title, doneAt } = task
  const isDone = doneAt !== null
  const mayEdit = mayTask('tasks.edit', task)
  useReturnFocus()
  return (
    <ContextMenu at={at} label={t('calendar.menu.of', { title })} onClose={onClose}>
      <MenuItem icon={<OpenRegular />} secondaryContent="Enter" onClick={onOpen}>
        {t('tasks.open')}
      </MenuItem>
      {mayEdit && (
        <MenuItem icon={<CheckmarkRegular />} onClick={() => void toggle(task)}>
          {t(isDone ? 'tasks.reopen' : 'tasks.finish')}
        </MenuItem>
      )}
      {mayEdit && !isDone && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuItem icon={<FlagRegular />}>{t('tasks.flag.menu')}</MenuItem>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {flags.map((one) => (
                <MenuItem
                  key={one}
                  onClick={() => {
                    onClose()
                    void flag([id], one)
                  }}
                >
                  {t(`tasks.flag.${one}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {mayTask('tasks.delete', task) && (
        <>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={() => void remove([id], task)}>
            {t('action.delete')}
          </MenuItem>
        </>
      )}
    </ContextMenu>
  )
}
