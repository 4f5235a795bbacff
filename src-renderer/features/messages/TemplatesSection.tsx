import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { MessageTemplate } from '#shared/features/messages/schema.ts'
import styles from './TemplatesSection.module.css'

const TemplateForm = late(() => import('./TemplateForm.tsx').then((module) => module.TemplateForm))

/** The texts the office sends again and again: new ones, other words, away with them and back. */
export function TemplatesSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const { data: templates } = useQuery(ask.messages.templates.queryOptions())
  const [edited, setEdited] = useState<MessageTemplate | 'new'>()

  function remove({ id, version: _version, ...input }: MessageTemplate) {
    return attempt(async () => {
      await client.messages.removeTemplate(id)
      const undo = () => client.messages.createTemplate(input)
      notify({ text: t('messages.templates.removed', { name: input.name }), undo })
    })
  }

  return (
    <>
      <p>{t('messages.templates.lead')}</p>
      {templates?.length === 0 && <p>{t('messages.templates.none')}</p>}
      <ul className={styles.list} aria-label={t('messages.templates.title')}>
        {templates?.map((template) => (
          <li key={template.id} className={styles.item}>
            <div className={styles.what}>
              <strong>{template.name}</strong>
              <span className={styles.kind}>{t(`messages.templates.kinds.${template.kind}`)}</span>
              <div className={styles.text}>{template.text}</div>
            </div>
            <IconButtons
              buttons={[
                {
                  text: t('messages.templates.edit', { name: template.name }),
                  icon: <EditRegular />,
                  run: () => setEdited(template),
                },
                {
                  text: t('messages.templates.remove', { name: template.name }),
                  icon: <DeleteRegular />,
                  run: () => void remove(template),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      <Button icon={<AddRegular />} onClick={() => setEdited('new')}>
        {t('messages.templates.add')}
      </Button>
      {edited && <TemplateForm template={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}
