import { Dropdown, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Control, Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
import type { OpportunityValues } from './opportunityForm.ts'

/** The colleagues who see and edit it too. */
export function SharedWithField({ control, ownerId }: { control: Control<OpportunityValues>; ownerId: string }) {
  const { t } = useTranslation()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  return (
    <Controller
      control={control}
      name="sharedWith"
      render={({ field: { ref, value, onChange, onBlur }, fieldState }) => {
        const offered = staff.filter(({ id, leftAt }) => String(id) !== ownerId && (leftAt === null || value.includes(id)))
        const chosen = offered.filter(({ id }) => value.includes(id))
        return (
          <Framed label={t('opportunities.sharedWith')} error={fieldState.error?.message}>
            <Dropdown
              ref={ref}
              multiselect
              placeholder={t('opportunities.sharedNone')}
              selectedOptions={value.map(String)}
              value={chosen.map(({ name }) => name).join('; ')}
              onOptionSelect={(_, { selectedOptions }) =>
                onChange(offered.flatMap(({ id }) => (selectedOptions.includes(String(id)) ? id : [])))
              }
              onBlur={onBlur}
            >
              {offered.map(({ id, name }) => (
                <Option key={id} value={String(id)}>
                  {name}
                </Option>
              ))}
            </Dropdown>
          </Framed>
        )
      }}
    />
  )
}
