import {
  Button,
  Divider,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '#renderer/kit/commands.ts'
import styles from './CommandBar.module.css'

/** What can be done on this screen now; what does not fit goes into the menu at the end. */
export function CommandBar() {
  const commands = useCommands(({ bySource }) => bySource)
  const all = [...commands.values()].flat()
  const main = all.filter((command) => command.place === 'main')
  const bar = all.filter((command) => command.place === 'bar')
  if (main.length + bar.length === 0) return null
  return (
    <Overflow padding={80}>
      <div className={styles.bar} role="toolbar">
        {main.map((command) => (
          <OverflowItem key={command.id} id={command.id} priority={10}>
            <CommandButton command={command} appearance="primary" />
          </OverflowItem>
        ))}
        {main.length > 0 && bar.length > 0 && <Divider vertical className={styles.divider} />}
        {bar.map((command) => (
          <OverflowItem key={command.id} id={command.id}>
            <CommandButton command={command} appearance="subtle" />
          </OverflowItem>
        ))}
        <OverflowMenu commands={bar} />
      </div>
    </Overflow>
  )
}

/** The toolbar hides what does not fit, so the button hands its place over to it. */
function CommandButton({
  command,
  appearance,
  ...place
}: {
  command: Command
  appearance: 'primary' | 'subtle'
  ref?: Ref<HTMLButtonElement>
}) {
  return (
    <Button
      {...place}
      appearance={appearance}
      size="small"
      icon={iconOf(command)}
      disabled={command.isDisabled}
      onClick={command.run}
      title={command.keys}
      className={styles.button}
    >
      {command.text}
    </Button>
  )
}

function OverflowMenu({ commands }: { commands: Command[] }) {
  const { t } = useTranslation()
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>()
  if (!isOverflowing) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={ref} appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <OverflowingItem key={command.id} command={command} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function OverflowingItem({ command }: { command: Command }) {
  if (useIsOverflowItemVisible(command.id)) return null
  return (
    <MenuItem icon={iconOf(command)} disabled={command.isDisabled} secondaryContent={command.keys} onClick={command.run}>
      {command.text}
    </MenuItem>
  )
}

function iconOf({ icon: Icon }: Command) {
  return Icon ? <Icon /> : undefined
}
