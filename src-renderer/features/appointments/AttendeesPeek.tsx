import { ToggleButton } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say as sayFailure } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { Answer } from '#shared/features/appointments/choices.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import { answerTones } from './answers.ts'
import styles from './EntryPeek.module.css'

/** Who is invited to an appointment, and what they say to it. */
export function AttendeesPeek({ attendees }: { attendees: readonly Attendee[] }) {
  const { t } = useTranslation()
  if (attendees.length === 0) return null
  return (
    <ul className={styles.attendees} aria-label={t('calendar.fields.attendees')}>
      {attendees.map(({ kind, id, name, isOptional, answer }) => (
        <li key={`${kind} ${id}`}>
          <span>{isOptional ? `${name} (${t('calendar.attendees.optional').toLowerCase()})` : name}</span>
          {answer !== 'none' && <Pill tone={answerTones[answer]}>{t(`calendar.answers.${answer}`)}</Pill>}
        </li>
      ))}
    </ul>
  )
}

const offered = ['accepted', 'tentative', 'declined'] as const satisfies Answer[]

/** What whoever is invited may say to it; what they said stands pressed. */
export function AnswerButtons({ entry, onAnswered }: { entry: CalendarEntry; onAnswered: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  if (entry.answer === null) return null
  const id = entry.id as AppointmentId
  const before = entry.answer
  const send = (answer: Answer) =>
    client.appointments.answer({ id, answer }).then(
      () => {
        const undo = () => client.appointments.answer({ id, answer: before })
        notify({ text: t('calendar.answer.said', { answer: t(`calendar.answers.${answer}`) }), undo })
        onAnswered()
      },
      (error: unknown) => notify({ text: sayFailure(error), intent: 'error' }),
    )
  return (
    <div className={styles.actions} role="group" aria-label={t('calendar.answer.yours')}>
      {offered.map((answer) => (
        <ToggleButton key={answer} size="small" checked={before === answer} onClick={() => void send(answer)}>
          {t(`calendar.answer.${answer}`)}
        </ToggleButton>
      ))}
    </div>
  )
}
