import { Dropdown, Option } from '@fluentui/react-components'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { CategoryMark } from '#renderer/kit/ui/CategoryMark.tsx'
import type { CategoryId } from '#shared/kit/id.ts'
import { type FieldProps, Framed } from './fields.tsx'

/** Which categories a record bears. */
export function CategoriesField<Form extends FieldValues>(props: FieldProps<Form, CategoryId[] | undefined>) {
  const { t } = useTranslation()
  const { all, of } = useCategories()
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const chosen = (field.value ?? []) as CategoryId[]
        return (
          <Framed {...props} error={fieldState.error?.message}>
            <Dropdown
              ref={field.ref}
              multiselect
              placeholder={all.length > 0 ? t('categories.none') : t('categories.noneYet')}
              selectedOptions={chosen.map(String)}
              value={of(chosen)
                .map(({ name }) => name)
                .join('; ')}
              onOptionSelect={(_, { selectedOptions }) =>
                field.onChange(all.flatMap(({ id }) => (selectedOptions.includes(String(id)) ? id : [])))
              }
              onBlur={field.onBlur}
            >
              {all.map((category) => (
                <Option key={category.id} value={String(category.id)} text={category.name}>
                  <CategoryMark category={category} />
                </Option>
              ))}
            </Dropdown>
          </Framed>
        )
      }}
    />
  )
}
