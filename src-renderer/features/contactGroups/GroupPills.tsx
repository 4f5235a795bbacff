import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { ContactGroupId, PersonId } from '#shared/kit/id.ts'
import styles from './GroupPills.module.css'

export interface GroupPillsProps {
  person: PersonId
  name: string
  onShow: (id: ContactGroupId) => void
}

/** The groups somebody is in; each leads to its people. */
export function GroupPills({ person, name, onShow }: GroupPillsProps) {
  const { t } = useTranslation()
  const { data: groups = [] } = useQuery(ask.contactGroups.ofPerson.queryOptions({ input: person }))
  if (groups.length === 0) return null
  return (
    <ul className={styles.groups} aria-label={t('contactGroups.groupsOf', { name })}>
      {groups.map((group) => (
        <li key={group.id}>
          <button
            type="button"
            className={styles.group}
            aria-label={t('contactGroups.show', { name: group.name })}
            onClick={() => onShow(group.id)}
          >
            <Pill title={t('contactGroups.show', { name: group.name })}>{group.name}</Pill>
          </button>
        </li>
      ))}
    </ul>
  )
}
