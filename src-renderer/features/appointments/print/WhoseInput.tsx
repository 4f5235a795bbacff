import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import type { StaffId } from '#shared/kit/id.ts'

const EVERYBODY = 'everybody'

export interface WhoseInputProps {
  /** Nobody in particular means everybody; undefined while none is chosen. */
  staffIds: StaffId[] | undefined
  isMissing: boolean
  onChange: (staffIds: StaffId[] | undefined) => void
}

/** Whose calendars: everybody's, or those of the ticked ones; not asked where one is alone. */
export function WhoseInput({ staffIds, isMissing, onChange }: WhoseInputProps) {
  const { t } = useTranslation()
  const staff = useColleaguesSeen('appointments.see')
  if (staff.length < 2) return null
  const isEverybody = staffIds?.length === 0
  const chosen = staff.filter(({ id }) => staffIds?.includes(id))
  return (
    <Field
      label={t('calendar.whose')}
      validationState={isMissing ? 'error' : 'none'}
      validationMessage={isMissing ? t('calendar.print.nobody') : undefined}
    >
      <Dropdown
        multiselect
        value={isEverybody ? t('calendar.everybody') : chosen.map(({ name }) => name).join(', ')}
        selectedOptions={isEverybody ? [EVERYBODY] : chosen.map(({ id }) => String(id))}
        onOptionSelect={(_, { optionValue, selectedOptions }) => {
          if (optionValue === EVERYBODY) return onChange(isEverybody ? undefined : [])
          const ids = selectedOptions.filter((one) => one !== EVERYBODY).map((one) => Number(one) as StaffId)
          onChange(ids.length > 0 ? ids : undefined)
        }}
      >
        <Option value={EVERYBODY}>{t('calendar.everybody')}</Option>
        {staff.map(({ id, name }) => (
          <Option key={id} value={String(id)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
