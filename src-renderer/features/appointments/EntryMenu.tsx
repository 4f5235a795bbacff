import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { CalendarEyeRegular } from '@fluentui/react-icons/svg/calendar-eye'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { ContextMenu, type ContextMenuProps } from '#renderer/kit/ui/ContextMenu.tsx'
import { type ShowAs, showAsChoices } from '#shared/features/appointments/choices.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { CategoryMenu } from './CategoryMenu.tsx'
import { headlineOf } from './entryWords.ts'
import { useEntryActions } from './useEntryActions.ts'
import { useMayEntry } from './useMayEntry.ts'
import { useSaveEntry } from './useSaveEntry.ts'

export interface EntryMenuProps extends Pick<ContextMenuProps, 'at' | 'onClose'> {
  entry: CalendarEntry
  onOpen: () => void
  onEdit: () => void
  onDuplicate: () => void
  onRemove: () => void
  onFinishCall: () => void
  onFinishTask: () => void
}

/** What can be done with an entry of the calendar, where it was clicked. */
export function EntryMenu({ entry, at, onClose, ...on }: EntryMenuProps) {
  const { t } = useTranslation()
  const may = useMayEntry()(entry)
  const { change } = useEntryActions()
  const isAppointment = entry.kind === 'appointment' && may.edit

  function togglePrivate() {
    onClose()
    void change(entry, { isPrivate: !entry.isPrivate })
  }

  return (
    <ContextMenu
      at={at}
      label={t('calendar.menu.of', { title: headlineOf(entry) })}
      onClose={onClose}
      checkedValues={{ private: entry.isPrivate ? ['private'] : [] }}
      onCheckedValueChange={togglePrivate}
    >
      <MenuItem icon={<OpenRegular />} secondaryContent="Enter" onClick={on.onOpen}>
        {t('calendar.menu.open')}
      </MenuItem>
      {may.edit && entry.kind !== 'call' && (
        <MenuItem icon={<EditRegular />} secondaryContent="F2" onClick={on.onEdit}>
          {t('calendar.menu.edit')}
        </MenuItem>
      )}
      {may.edit && entry.kind === 'call' && entry.state !== 'done' && (
        <MenuItem icon={<CheckmarkRegular />} secondaryContent="F2" onClick={on.onFinishCall}>
          {t('calendar.openCall')}
        </MenuItem>
      )}
      {may.edit && entry.kind === 'task' && (
        <MenuItem icon={<CheckmarkRegular />} onClick={on.onFinishTask}>
          {t('calendar.finishTask')}
        </MenuItem>
      )}
      {isAppointment && (
        <>
          <MenuDivider />
          <ShowAsMenu entry={entry} onClose={onClose} />
          <CategoryMenu entry={entry} isLine />
          <MenuItemCheckbox name="private" value="private">
            {t('calendar.fields.isPrivate')}
          </MenuItemCheckbox>
          <MenuDivider />
          <DuplicateLine onDuplicate={on.onDuplicate} />
        </>
      )}
      {entry.kind === 'appointment' && !entry.isHidden && <SaveLine entry={entry} />}
      {may.delete && (
        <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={on.onRemove}>
          {t('action.delete')}
        </MenuItem>
      )}
    </ContextMenu>
  )
}

function ShowAsMenu({ entry, onClose }: Pick<EntryMenuProps, 'entry' | 'onClose'>) {
  const { t } = useTranslation()
  const { change } = useEntryActions()

  function choose([showAs]: string[]) {
    onClose()
    if (showAs !== entry.showAs) void change(entry, { showAs: showAs as ShowAs })
  }

  return (
    <Menu
      checkedValues={{ showAs: entry.showAs === null ? [] : [entry.showAs] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={<CalendarEyeRegular />}>{t('calendar.fields.showAs')}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {showAsChoices.map((one) => (
            <MenuItemRadio key={one} name="showAs" value={one}>
              {t(`calendar.showAs.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function DuplicateLine({ onDuplicate }: Pick<EntryMenuProps, 'onDuplicate'>) {
  const { t } = useTranslation()
  if (!useMay('appointments.add')) return null
  return (
    <MenuItem icon={<CopyRegular />} onClick={onDuplicate}>
      {t('calendar.menu.duplicate')}
    </MenuItem>
  )
}

function SaveLine({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation()
  const save = useSaveEntry()
  if (!useMay('appointments.print')) return null
  return (
    <MenuItem icon={<SaveRegular />} onClick={() => save(entry)}>
      {t('calendar.files.saveOne')}
    </MenuItem>
  )
}
