import { Tab, TabList } from '@fluentui/react-components'
import { type ReactNode, useId, useRef, useState } from 'react'
import formStyles from './FormDialog.module.css'
import styles from './FormSections.module.css'

export interface FormSection {
  key: string
  title: string
  fields: ReactNode
}

/** A long form in parts, one below the other, so that nothing typed is out of the page; the bar above leads to the first field of each. */
export function FormSections({ label, sections }: { label: string; sections: readonly FormSection[] }) {
  const id = useId()
  const bar = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(sections[0]?.key)

  function goTo(key: string) {
    setShown(key)
    const section = document.getElementById(`${id}${key}`)
    if (!section) return
    // Not behind the bar, which has a second line where an office made sections of its own.
    section.style.scrollMarginTop = `${bar.current?.offsetHeight ?? 0}px`
    section.scrollIntoView({ block: 'start' })
    section.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }

  return (
    <>
      <TabList
        ref={bar}
        className={styles.bar}
        size="small"
        aria-label={label}
        selectedValue={shown}
        onTabSelect={(_, { value }) => goTo(String(value))}
      >
        {sections.map(({ key, title }) => (
          <Tab key={key} value={key}>
            {title}
          </Tab>
        ))}
      </TabList>
      {sections.map(({ key, title, fields }) => (
        <fieldset key={key} id={`${id}${key}`} className={styles.section} onFocus={() => setShown(key)}>
          <legend className={styles.title}>{title}</legend>
          <div className={formStyles.grid}>{fields}</div>
        </fieldset>
      ))}
    </>
  )
}
