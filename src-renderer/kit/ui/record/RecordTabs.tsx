import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import styles from './RecordTabs.module.css'

/** A part of a record's page; another module adds one by adding to the list. */
export interface RecordTab {
  key: string
  title: string
  content: () => ReactNode
}

/** The parts of a record, one at a time. */
export function RecordTabs({ tabs, shown, onShow }: { tabs: RecordTab[]; shown: string; onShow: (key: string) => void }) {
  return (
    <>
      <TabList
        selectedValue={shown}
        onTabSelect={(_, { value }) => onShow(value as string)}
        size="small"
        className={styles.tabs ?? ''}
      >
        {tabs.map(({ key, title }) => (
          <Tab key={key} value={key}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.find(({ key }) => key === shown)?.content()}
    </>
  )
}
