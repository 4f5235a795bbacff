import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { sayIssue } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { ratings } from '#shared/features/customers/choices.ts'
import { type Rhythm, rhythm as rhythmSchema } from '#shared/features/office/schema.ts'
import styles from './OfficeForm.module.css'

/** After how many days without contact a customer is suggested to be called, by rating. */
export function RhythmSection() {
  const { data: rhythm } = useQuery(ask.office.rhythm.queryOptions())
  return rhythm ? <RhythmForm key={JSON.stringify(rhythm)} rhythm={rhythm} /> : null
}

function RhythmForm({ rhythm }: { rhythm: Rhythm }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm({ defaultValues: rhythm, resolver: zodResolver(rhythmSchema) })
  const { save, isSaving, failure } = useSaving(form, async (values) => {
    form.reset(await client.office.setRhythm(values))
    notify({ text: t('calls.rhythm.saved') })
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <p>{t('calls.rhythm.advice')}</p>
      <div className={styles.rhythm}>
        {ratings.map((rating) => (
          <Controller
            key={rating}
            control={form.control}
            name={rating}
            render={({ field, fieldState: { error } }) => (
              <Field
                label={t('calls.rhythm.of', { rating })}
                validationState={error ? 'error' : 'none'}
                validationMessage={sayIssue(error?.message)}
              >
                <Input
                  ref={field.ref}
                  value={Number.isNaN(field.value) ? '' : String(field.value)}
                  inputMode="numeric"
                  contentAfter={t('calls.rhythm.days')}
                  onBlur={field.onBlur}
                  onChange={(_, { value }) => field.onChange(/^\d+$/.test(value.trim()) ? Number(value) : Number.NaN)}
                />
              </Field>
            )}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isSaving || !form.formState.isDirty}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  )
}
