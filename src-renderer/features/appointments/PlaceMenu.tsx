import { MenuItem } from '@fluentui/react-components'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarSearchRegular } from '@fluentui/react-icons/svg/calendar-search'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { ContextMenu, type ContextMenuProps } from '#renderer/kit/ui/ContextMenu.tsx'
import { dayOfInstant } from '#shared/kit/day.ts'
import { type AppointmentDraft, wholeDay } from './appointmentDraft.ts'

export interface PlaceMenuProps extends Pick<ContextMenuProps, 'at' | 'onClose'> {
  /** What would be begun there. */
  draft: AppointmentDraft
  onNew: (draft: AppointmentDraft) => void
  onTemplates: () => void
  onGo: () => void
}

/** What can be done at an empty place of the calendar. */
export function PlaceMenu({ at, draft, onClose, onNew, onTemplates, onGo }: PlaceMenuProps) {
  const { t } = useTranslation()
  const mayAdd = useMay('appointments.add')
  return (
    <ContextMenu at={at} label={t('calendar.menu.here')} onClose={onClose}>
      {mayAdd && (
        <>
          <MenuItem icon={<CalendarAddRegular />} secondaryContent="Ctrl+N" onClick={() => onNew(draft)}>
            {t('calendar.new')}
          </MenuItem>
          {!draft.isAllDay && (
            <MenuItem
              icon={<CalendarAddRegular />}
              onClick={() => onNew({ ...draft, ...wholeDay(dayOfInstant(draft.startsAt)) })}
            >
              {t('calendar.menu.newWholeDay')}
            </MenuItem>
          )}
          <MenuItem icon={<DocumentCopyRegular />} onClick={onTemplates}>
            {t('calendar.templates.from')}
          </MenuItem>
        </>
      )}
      <MenuItem icon={<CalendarSearchRegular />} secondaryContent="Ctrl+G" onClick={onGo}>
        {t('calendar.goTo')}
      </MenuItem>
    </ContextMenu>
  )
}
