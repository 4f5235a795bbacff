import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { PinRegular } from '@fluentui/react-icons/svg/pin'
import { PinOffRegular } from '@fluentui/react-icons/svg/pin-off'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Note } from '#shared/features/notes/schema.ts'
import type { NoteId } from '#shared/kit/id.ts'
import { useNoteDeeds } from './useNoteDeeds.ts'

const NoteForm = late(() => import('./NoteForm.tsx').then((module) => module.NoteForm))

/** What can be done with one note. */
export function NoteMenu({ id, isPinned }: { id: NoteId; isPinned: boolean }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { pin, remove } = useNoteDeeds()
  const [edited, setEdited] = useState<Note>()
  const edit = () => void client.notes.get(id).then(setEdited, (error: unknown) => notify({ text: say(error), intent: 'error' }))
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal16Regular />}
            aria-label={t('record.notes.menu')}
            title={t('record.notes.menu')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={isPinned ? <PinOffRegular /> : <PinRegular />} onClick={() => void pin(id, !isPinned)}>
              {t(isPinned ? 'record.notes.unpin' : 'record.notes.pin')}
            </MenuItem>
            <MenuItem icon={<EditRegular />} onClick={edit}>
              {t('action.edit')}
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => void remove(id)}>
              {t('action.delete')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {edited && <NoteForm customerId={edited.customerId} note={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}
