import { Combobox, Field, Option } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import type { GroupMember } from '#shared/features/contactGroups/schema.ts'
import styles from './MembersField.module.css'

/** What a form shows of somebody who is in a group. */
export type Member = Pick<GroupMember, 'id' | 'honorific' | 'name' | 'customerName'>

const MOST_OFFERED = 20

/** Who is in a group: found by a few letters, taken out one by one. */
export function MembersField({ value, onChange }: { value: readonly Member[]; onChange: (members: Member[]) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const box = useRef<HTMLDivElement>(null)
  const {
    data: found = [],
    isFetched,
    isPlaceholderData,
  } = useQuery({
    ...ask.people.list.queryOptions({ input: { filter: { text }, offset: 0, limit: MOST_OFFERED } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const offered = found.filter((person) => value.every(({ id }) => id !== person.id))
  const awaitedEnter = useAwaitedEnter(text !== '' && (isPlaceholderData || !isFetched), () => add(offered[0]))
  function add(person: (typeof found)[number] | undefined) {
    setTyped('')
    if (!person) return
    const { id, honorific, fullName: name, customerName } = person
    onChange([...value, { id, honorific, name, customerName }])
  }

  function remove(index: number) {
    onChange(value.filter((_, place) => place !== index))
    requestAnimationFrame(() => {
      const next = box.current?.querySelectorAll<HTMLElement>('li button')[index]
      const input = box.current?.querySelector('input')
      ;(next ?? input)?.focus()
    })
  }

  return (
    <div ref={box} className={styles.members}>
      <Field label={t('contactGroups.members')}>
        <Combobox
          freeform
          expandIcon={null}
          listbox={{ className: formStyles.choices ?? '' }}
          placeholder={t('contactGroups.addMember')}
          value={typed}
          selectedOptions={[]}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onOptionSelect={(_, { optionValue }) => add(offered.find(({ id }) => String(id) === optionValue))}
          {...awaitedEnter}
          onBlur={() => setTyped('')}
        >
          {text !== '' &&
            offered.map((person) => (
              <Option key={person.id} value={String(person.id)} text={person.fullName}>
                <span className={styles.choice}>
                  <span className={styles.name}>{[person.honorific, person.fullName].filter(Boolean).join(' ')}</span>
                  <span className={styles.firm}>{person.customerName}</span>
                </span>
              </Option>
            ))}
          {text !== '' && isFetched && offered.length === 0 && <Option disabled>{t('contactGroups.nobodyFound')}</Option>}
        </Combobox>
      </Field>
      {value.length === 0 && <p className={styles.none}>{t('contactGroups.noMembers')}</p>}
      {value.length > 0 && (
        <ul className={`${styles.list} scroll`} aria-label={t('contactGroups.members')}>
          {value.map(({ id, honorific, name, customerName }, index) => (
            <li key={id} className={styles.member}>
              <span className={styles.name} title={name}>
                {[honorific, name].filter(Boolean).join(' ')}
              </span>
              <span className={styles.firm} title={customerName}>
                {customerName}
              </span>
              <IconButtons
                buttons={[{ text: t('contactGroups.takeOut', { name }), icon: <DismissRegular />, run: () => remove(index) }]}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
