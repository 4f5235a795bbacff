import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './RecordTabs.module.css'

/** A part of a record's page; another module adds one by adding to the list. */
export interface RecordTab {
  key: string
  title: string
  content: () => ReactNode
}

interface RecordTabsProps {
  tabs: RecordTab[]
  shown: string
  onShow: (key: string) => void
}

/** The parts of a record, one at a time; those for which a narrow pane has no room are in a menu at the end. */
export function RecordTabs({ tabs, shown, onShow }: RecordTabsProps) {
  return (
    <>
      <Overflow minimumVisible={1} padding={16}>
        <div className={styles.bar}>
          <TabList
            selectedValue={shown}
            onTabSelect={(_, { value }) => onShow(value as string)}
            size="small"
            className={styles.tabs ?? ''}
          >
            {tabs.map(({ key, title }) => (
              <OverflowItem key={key} id={key} priority={key === shown ? 1 : 0}>
                <Tab value={key}>{title}</Tab>
              </OverflowItem>
            ))}
          </TabList>
          <HiddenTabs tabs={tabs} onShow={onShow} />
        </div>
      </Overflow>
      {tabs.find(({ key }) => key === shown)?.content()}
    </>
  )
}

function HiddenTabs({ tabs, onShow }: Pick<RecordTabsProps, 'tabs' | 'onShow'>) {
  const { t } = useTranslation()
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>()
  if (!isOverflowing) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={t('record.moreTabs')}
          title={t('record.moreTabs')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map((tab) => (
            <HiddenTab key={tab.key} tab={tab} onShow={onShow} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function HiddenTab({ tab: { key, title }, onShow }: { tab: RecordTab; onShow: RecordTabsProps['onShow'] }) {
  if (useIsOverflowItemVisible(key)) return null
  return <MenuItem onClick={() => onShow(key)}>{title}</MenuItem>
}
