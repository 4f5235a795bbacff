import { Field, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { TextCombobox } from '#renderer/kit/ui/form/TextCombobox.tsx'
import { fold } from '#shared/kit/fold.ts'

/** One of the departments by name, or a new one; empty for none. */
export function DepartmentField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  const { data: departments = [] } = useQuery(ask.staff.departments.queryOptions())
  const typed = value.trim()
  const isKnown = departments.some(({ name }) => name === typed)
  const fitting = isKnown ? departments : departments.filter(({ name }) => fold(name).includes(fold(typed)))
  return (
    <Field label={t('people.staff.department')} hint={t('people.staff.departmentHint')} className={formStyles.full ?? ''}>
      <TextCombobox
        clearable
        value={value}
        selectedOptions={isKnown ? [typed] : []}
        placeholder={t('people.staff.noDepartment')}
        onChange={(event) => onChange(event.target.value)}
        // A key typed onto a known one is told as a choice of nothing, as the cross is that clears it.
        onOptionSelect={(event, { optionValue = '' }) => event.type !== 'change' && onChange(optionValue)}
      >
        {fitting.map(({ id, name }) => (
          <Option key={id} value={name}>
            {name}
          </Option>
        ))}
        {typed && !isKnown && (
          <Option value={typed} text={typed}>
            {t('people.staff.newDepartment', { name: typed })}
          </Option>
        )}
      </TextCombobox>
    </Field>
  )
}
