import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useRef } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { templateKinds } from '#shared/features/messages/choices.ts'
import { mergeFieldNames, mergeFields } from '#shared/features/messages/mergeFields.ts'
import { type MessageTemplate, type MessageTemplateInput, messageTemplateInput } from '#shared/features/messages/schema.ts'
import styles from './TemplatesSection.module.css'

interface TemplateFormProps {
  /** Undefined: a new one. */
  template: MessageTemplate | undefined
  onClose: () => void
}

const emptyTemplate: MessageTemplateInput = { name: '', kind: 'message', subject: '', text: '' }

/** A template with all it may say in braces beside it, one click each. */
export function TemplateForm({ template, onClose }: TemplateFormProps) {
  const { t } = useTranslation()
  const form = useForm<MessageTemplateInput>({
    defaultValues: template ? inputOf(template) : emptyTemplate,
    resolver: zodResolver(messageTemplateInput) as never,
  })
  const { control } = form
  const saving = useSaving(
    form,
    (input) =>
      template
        ? client.messages.updateTemplate({ id: template.id, version: template.version, input })
        : client.messages.createTemplate(input),
    (failure) => {
      if (conflictOf(failure)?.reason !== 'message-name-taken') return false
      form.setError('name', { message: 'message-name-taken' }, { shouldFocus: true })
      return true
    },
  )
  return (
    <FormDialog title={t(template ? 'messages.templates.change' : 'messages.templates.new')} saving={saving} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('messages.templates.name')} isRequired isFirst />
        <ChoiceField
          control={control}
          name="kind"
          label={t('messages.templates.kind')}
          choices={templateKinds.map((value) => ({ value, text: t(`messages.templates.kinds.${value}`) }))}
        />
        <TextField control={control} name="subject" label={t('messages.templates.subject')} isFull />
        <TextField control={control} name="text" label={t('messages.templates.text')} lines={8} isRequired isFull />
        <FieldButtons form={form} />
      </div>
    </FormDialog>
  )
}

/** Puts a field into the text, where it was written last. */
function FieldButtons({ form }: { form: UseFormReturn<MessageTemplateInput> }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const group = useRef<HTMLFieldSetElement>(null)

  function insert(name: string) {
    const area = group.current?.form?.querySelector('textarea')
    if (!area) return
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end')
    form.setValue('text', area.value, { shouldDirty: true })
    area.focus()
  }

  return (
    <fieldset ref={group} className={styles.fields}>
      <legend>{t('messages.templates.fields')}</legend>
      <div className={styles.offered}>
        {mergeFieldNames.map((name) => (
          <Button key={name} size="small" title={mergeFields[name][language]} onClick={() => insert(name)}>
            {`{${name}}`}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

function inputOf({ id: _id, version: _version, ...input }: MessageTemplate): MessageTemplateInput {
  return input
}
