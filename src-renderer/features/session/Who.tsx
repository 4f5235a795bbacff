import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#shared/features/session/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './SignIn.module.css'

export interface WhoProps {
  people: SessionState['people']
  staffId: StaffId | undefined
  onChoose: (staffId: StaffId) => void
}

/** Whose name it is, of those who can sign in. */
export function Who({ people, staffId, onChoose }: WhoProps) {
  const { t } = useTranslation()
  return (
    <Field label={t('people.signIn.name')}>
      <Dropdown
        className={styles.names}
        value={people.find(({ id }) => id === staffId)?.name ?? ''}
        selectedOptions={staffId === undefined ? [] : [String(staffId)]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(Number(optionValue) as StaffId)}
      >
        {people.map(({ id, name }) => (
          <Option key={id} value={String(id)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
