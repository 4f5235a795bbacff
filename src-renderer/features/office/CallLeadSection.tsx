import { Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { callLeadChoices } from '#renderer/kit/leadChoices.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import styles from './OfficeForm.module.css'

/** How long before their time calls remind that are planned from now on. */
export function CallLeadSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const { data } = useQuery(ask.office.callLead.queryOptions())
  if (!data) return null
  const value = String(data.remindMinutes ?? '')

  async function change(chosen: string) {
    try {
      await client.office.setCallLead({ remindMinutes: chosen === '' ? null : Number(chosen) })
      notify({ text: t('reminders.lead.calls.saved') })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <>
      <p>{t('reminders.lead.calls.advice')}</p>
      <div className={styles.rhythm}>
        <Select aria-label={t('reminders.lead.calls.title')} value={value} onChange={(_, choice) => void change(choice.value)}>
          {callLeadChoices(value, t).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </Select>
      </div>
    </>
  )
}
