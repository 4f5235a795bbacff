import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { TaskListAddRegular } from '@fluentui/react-icons/svg/task-list-add'
import { useTranslation } from 'react-i18next'
import { useMayWhat } from '#renderer/kit/may.ts'
import styles from './AddToTimeline.module.css'

export type Addition = 'log' | 'plan' | 'appointment' | 'task'

interface AddToTimelineProps {
  onAdd: (what: Addition) => void
  /** It stands beside the field for a note; alone it says what it is for. */
  isBeside?: boolean
}

/** What can be added to a timeline beside a note. */
export function AddToTimeline({ onAdd, isBeside = false }: AddToTimelineProps) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const [mayCall, mayMeet, mayDo] = [mayWhat('calls.add'), mayWhat('appointments.add'), mayWhat('tasks.add')]
  if (!mayCall && !mayMeet && !mayDo) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {isBeside ? (
          <MenuButton
            appearance="subtle"
            size="small"
            icon={<AddRegular />}
            aria-label={t('record.add')}
            title={t('record.add')}
          />
        ) : (
          <MenuButton size="small" icon={<AddRegular />} className={styles.alone ?? ''}>
            {t('record.add')}
          </MenuButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {mayCall && (
            <MenuItem icon={<CallRegular />} onClick={() => onAdd('log')}>
              {t('calls.log')}
            </MenuItem>
          )}
          {mayCall && (
            <MenuItem icon={<ClockRegular />} onClick={() => onAdd('plan')}>
              {t('calls.plan')}
            </MenuItem>
          )}
          {mayMeet && (
            <MenuItem icon={<CalendarAddRegular />} onClick={() => onAdd('appointment')}>
              {t('calendar.one')}
            </MenuItem>
          )}
          {mayDo && (
            <MenuItem icon={<TaskListAddRegular />} onClick={() => onAdd('task')}>
              {t('tasks.new')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
