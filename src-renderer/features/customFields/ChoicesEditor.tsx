import { Button, Field, Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { LONGEST_LABEL } from '#shared/features/customFields/choices.ts'
import styles from './CustomFields.module.css'
import type { FieldValues } from './fieldValues.ts'

interface ChoicesEditorProps {
  form: UseFormReturn<FieldValues>
  /** What was offered once. */
  retired: readonly string[]
}

/** The choices of a field in their order: Enter begins the next one. */
export function ChoicesEditor({ form, retired }: ChoicesEditorProps) {
  const { t } = useTranslation()
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'choices' })
  const { errors } = form.formState
  return (
    <Field label={t('customFields.choices')} hint={t('customFields.choicesHint')} className={styles.choices}>
      <div role="group" aria-label={t('customFields.choices')}>
        {fields.map((choice, index) => {
          const number = index + 1
          const error = errors.choices?.[index]?.label?.message
          return (
            <div key={choice.id} className={styles.choice}>
              <Field className={styles.name} validationState={error ? 'error' : 'none'} validationMessage={sayIssue(error)}>
                <Input
                  {...form.register(`choices.${index}.label`)}
                  defaultValue={choice.label}
                  maxLength={LONGEST_LABEL}
                  aria-label={t('customFields.choice', { number })}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
                    event.preventDefault()
                    append({ choiceId: null, label: '' })
                  }}
                />
              </Field>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={t('customFields.choiceUp', { number })}
                title={t('customFields.choiceUp', { number })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={t('customFields.choiceDown', { number })}
                title={t('customFields.choiceDown', { number })}
                disabled={index === fields.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('customFields.removeChoice', { number })}
                title={t('customFields.removeChoice', { number })}
                onClick={() => remove(index)}
              />
            </div>
          )
        })}
        <Button size="small" icon={<AddRegular />} onClick={() => append({ choiceId: null, label: '' })}>
          {t('customFields.newChoice')}
        </Button>
        {retired.length > 0 && <p className={styles.small}>{t('customFields.retiredChoices', { labels: retired.join(', ') })}</p>}
      </div>
    </Field>
  )
}
