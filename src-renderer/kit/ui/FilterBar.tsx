import { Link, Menu, MenuItemCheckbox, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss'
import { Filter16Regular } from '@fluentui/react-icons/svg/filter'
import { Search16Regular } from '@fluentui/react-icons/svg/search'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './FilterBar.module.css'

/** The row above a list that says and changes what narrows it. */
export function FilterBar({ note, children }: { note: string; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.note} role="status" title={note}>
        {note}
      </span>
    </div>
  )
}

/** A line of its own that says what is shown in place of what was asked for; a click asks for that. */
export function Suggestion({ said, suggested, onTake }: { said: string; suggested: string; onTake: () => void }) {
  return (
    <span className={styles.suggestion} role="status">
      {said}{' '}
      <Link as="button" onClick={onTake}>
        {suggested}
      </Link>
    </span>
  )
}

export interface TextChipProps {
  text: string
  title?: string
  /** It is what stands in the search box. */
  isTyped?: boolean
  onRemove: () => void
}

/** Says one thing that narrows the list; a click takes it away. */
export function TextChip({ text, title, isTyped, onRemove }: TextChipProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`${styles.chip} ${isTyped ? styles.typed : ''}`}
      data-active="true"
      onClick={onRemove}
      title={title ?? t('search.clear')}
    >
      <span className={styles.text}>{text}</span>
      <Dismiss12Regular />
    </button>
  )
}

/** A text is looked for within a view: a click looks for it everywhere. */
export function WidenChip({ onWiden }: { onWiden: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={styles.chip} onClick={onWiden}>
      <Search16Regular />
      <span className={styles.text}>{t('search.everywhere')}</span>
    </button>
  )
}

/** Opens something that narrows the list. */
export function OpenChip({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <button type="button" className={styles.chip} onClick={onOpen}>
      <Filter16Regular />
      <span className={styles.text}>{text}</span>
    </button>
  )
}

export interface FilterMenuProps<Value extends string | number> {
  name: string
  choices: { value: Value; text: string }[]
  chosen: Value[]
  onChange: (chosen: Value[]) => void
}

/** Several of a few known things; none chosen means all. */
export function FilterMenu<Value extends string | number>({ name, choices, chosen, onChange }: FilterMenuProps<Value>) {
  const { t } = useTranslation()
  const names = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.text)
  return (
    <Menu
      checkedValues={{ chosen: chosen.map(String) }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onChange(choices.filter((choice) => checkedItems.includes(String(choice.value))).map((choice) => choice.value))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.chip} data-active={chosen.length > 0}>
          <span className={styles.text}>{names.length > 0 ? `${name}: ${names.join(', ')}` : name}</span>
          <ChevronDown12Regular />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={`${styles.menu} scroll`}>
          {choices.map((choice) => (
            <MenuItemCheckbox key={choice.value} name="chosen" value={String(choice.value)}>
              {choice.text}
            </MenuItemCheckbox>
          ))}
          {choices.length === 0 && <div className={styles.none}>{t('list.empty')}</div>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

export interface ChoiceMenuProps<Value extends string> {
  name: string
  /** What choosing nothing is called. */
  none: string
  choices: { value: Value; text: string }[]
  chosen: Value | null
  onChange: (chosen: Value | null) => void
}

/** One of a few known things, or none. */
export function ChoiceMenu<Value extends string>({ name, none, choices, chosen, onChange }: ChoiceMenuProps<Value>) {
  const text = choices.find(({ value }) => value === chosen)?.text
  return (
    <Menu
      checkedValues={{ chosen: [chosen ?? ''] }}
      onCheckedValueChange={(_, { checkedItems: [value] }) =>
        onChange(choices.find((choice) => choice.value === value)?.value ?? null)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.chip} data-active={chosen !== null}>
          <span className={styles.text}>{text === undefined ? name : `${name}: ${text}`}</span>
          <ChevronDown12Regular />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {[{ value: '', text: none }, ...choices].map(({ value, text: choice }) => (
            <MenuItemRadio key={value} name="chosen" value={value}>
              {choice}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
