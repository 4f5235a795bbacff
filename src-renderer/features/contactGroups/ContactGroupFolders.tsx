import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { Command } from '#renderer/kit/commands.ts'
import type { Dragged } from '#renderer/kit/dragged.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import type { ContactGroup } from '#shared/features/contactGroups/schema.ts'
import type { ContactGroupId } from '#shared/kit/id.ts'
import styles from './ContactGroupFolders.module.css'

export interface ContactGroupFoldersProps {
  chosen: ContactGroupId | undefined
  onChoose: (id: ContactGroupId) => void
  /** What can be done with a group. */
  commandsOf: (group: ContactGroup) => Command[]
  /** Undefined: not for this person. */
  onNew: (() => void) | undefined
  onDrop: ((group: ContactGroup, dragged: Dragged) => void) | undefined
}

/** The groups of contacts, each with how many are in it. */
export function ContactGroupFolders({ chosen, onChoose, commandsOf, onNew, onDrop }: ContactGroupFoldersProps) {
  const { t } = useTranslation()
  const { data: groups = [] } = useQuery(ask.contactGroups.list.queryOptions())
  if (groups.length === 0 && !onNew) return null
  return (
    <FolderList
      title={t('contactGroups.title')}
      items={groups.map((group) => ({
        id: String(group.id),
        name: group.name,
        count: group.count,
        extra: <GroupMenu name={group.name} commands={commandsOf(group)} />,
        onDrop: onDrop && ((dragged) => onDrop(group, dragged)),
      }))}
      chosen={chosen === undefined ? undefined : String(chosen)}
      onChoose={(id) => onChoose(Number(id) as ContactGroupId)}
    >
      {onNew && (
        <Button appearance="transparent" size="small" icon={<AddRegular />} className={styles.add} onClick={onNew}>
          {t('contactGroups.new')}
        </Button>
      )}
    </FolderList>
  )
}

function GroupMenu({ name, commands }: { name: string; commands: readonly Command[] }) {
  const { t } = useTranslation()
  if (commands.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          className={styles.more}
          aria-label={t('contactGroups.menuOf', { name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map(({ id, text, icon: Icon, run }) => (
            <MenuItem key={id} icon={Icon && <Icon />} onClick={run}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
