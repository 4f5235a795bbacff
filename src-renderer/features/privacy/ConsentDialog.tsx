import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, Framed, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { consentInput, meansOfTelling, type Person } from '#shared/features/privacy/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { FileToken } from '#shared/kit/id.ts'
import styles from './Consents.module.css'
import { useStated } from './useStated.ts'

interface Answer extends Person {
  purpose: string
  channel: string
  /** Nothing is chosen until somebody chooses. */
  state: string | null
  happenedOn: Day | null
  means: string | undefined
  note: string
  evidence: FileToken | null
}

interface ConsentDialogProps {
  person: Person
  name: string
  place: { purpose: string; channel: string }
  onClose: () => void
}

/** What a person answered about one purpose and channel, and what proves it. */
export function ConsentDialog({ person, name, place, onClose }: ConsentDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const stated = useStated()
  const form = useForm<Answer>({
    defaultValues: {
      ...person,
      ...place,
      state: null,
      happenedOn: dayOfInstant(Date.now()),
      means: undefined,
      note: '',
      evidence: null,
    },
    resolver: zodResolver(consentInput) as never,
  })
  const saving = useSaving(form, async (values) => {
    await client.privacy.recordConsent(consentInput.parse(values))
    notify({ text: t('privacy.consent.recorded', { name }) })
  })
  const { control } = form
  const what = t('privacy.consent.told', { channel: stated('channel', place.channel), purpose: stated('purpose', place.purpose) })
  return (
    <FormDialog title={t('privacy.consent.title', { name })} size="narrow" saving={saving} onClose={onClose}>
      <div className={formStyles.grid}>
        <Controller
          control={control}
          name="state"
          render={({ field, fieldState }) => (
            <Framed label={what} error={fieldState.error && 'required'} isRequired isFull>
              <RadioGroup
                layout="horizontal"
                value={field.value ?? ''}
                onChange={(_, { value }) => field.onChange(value)}
                aria-label={what}
              >
                <Radio value="given" label={t('privacy.consent.states.given')} />
                <Radio value="refused" label={t('privacy.consent.states.refused')} />
              </RadioGroup>
            </Framed>
          )}
        />
        <DayField control={control} name="happenedOn" label={t('privacy.consent.happenedOn')} isRequired isFull />
        <ChoiceField
          control={control}
          name="means"
          label={t('privacy.consent.means')}
          choices={meansOfTelling.map((value) => ({ value, text: t(`privacy.means.${value}`) }))}
          isRequired
          isFull
        />
        <TextField
          control={control}
          name="note"
          label={t('privacy.consent.note')}
          hint={t('privacy.consent.noteHint')}
          lines={3}
          isFull
        />
        <Evidence form={form} />
      </div>
    </FormDialog>
  )
}

function Evidence({ form }: { form: UseFormReturn<Answer> }) {
  const { t } = useTranslation()
  const [name, setName] = useState<string>()

  function keep(file: FileToken | null, fileName: string | undefined) {
    form.setValue('evidence', file, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
    setName(fileName)
  }

  async function choose() {
    const chosen = await desktop.chooseFile({ kind: 'any' })
    if (chosen) keep(chosen.file, chosen.name)
  }

  return (
    <div className={formStyles.full}>
      <div className={styles.file}>
        <span>{t('privacy.consent.evidence')}</span>
        {name ? (
          <Button size="small" onClick={() => keep(null, undefined)} aria-label={t('privacy.consent.detach', { name })}>
            {`${name} ×`}
          </Button>
        ) : (
          <Button size="small" icon={<Attach16Regular />} onClick={() => void choose()}>
            {t('privacy.consent.attach')}
          </Button>
        )}
      </div>
    </div>
  )
}
