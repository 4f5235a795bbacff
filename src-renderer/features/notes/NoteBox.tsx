import { Button, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { NoteInput } from '#shared/features/notes/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './Notes.module.css'

/** A note is written right above the timeline; Ctrl+Enter adds it. What is typed and not added is there again the next time. */
export function NoteBox({ customerId, beside }: { customerId: CustomerId; beside: ReactNode }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const form = useForm<NoteInput>({ defaultValues: { text: '' } })
  const draft = useDraft(form, {
    place: { editor: 'note', recordId: null, customerId },
    name: ({ text }) => text.trim().slice(0, 40),
    about: () => customerId,
  })
  const { isSubmitting } = form.formState
  const isEmpty = form.watch('text').trim() === ''

  const add = form.handleSubmit(async ({ text }) => {
    if (text.trim() === '') return
    try {
      await client.notes.create({ customerId, input: { text: text.trim() } })
      form.reset()
      draft.drop()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  })

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void add()
  }

  return (
    <form className={styles.box} onSubmit={(event) => void add(event)}>
      <Controller
        control={form.control}
        name="text"
        render={({ field }) => (
          <Textarea
            {...field}
            className={styles.text ?? ''}
            rows={isEmpty ? 1 : 3}
            resize="vertical"
            placeholder={t('record.notes.placeholder')}
            aria-label={t('record.notes.new')}
            onKeyDown={onKeyDown}
          />
        )}
      />
      <Button type="submit" size="small" disabled={isEmpty || isSubmitting} title="Ctrl+Enter">
        {t('record.notes.add')}
      </Button>
      {beside}
    </form>
  )
}
