import { ToggleButton } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { Answer } from '#shared/features/appointments/choices.ts'
import { answerAt } from '#shared/features/appointments/rules.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { answerTones } from './answers.ts'
import styles from './EntryPeek.module.css'

/** Who is invited to an appointment, and what they say to it, of a series at that time. */
export function AttendeesPeek({ attendees, at }: { attendees: readonly Attendee[]; at: number | null }) {
  const { t } = useTranslation()
  if (attendees.length === 0) return null
  return (
    <ul className={styles.attendees} aria-label={t('calendar.fields.attendees')}>
      {attendees
        .map((one) => ({ ...one, answer: answerAt(one, at) }))
        .map(({ kind, id, name, isOptional, answer }) => (
          <li key={`${kind} ${id}`}>
            <span>{isOptional ? `${name} (${t('calendar.attendees.optional').toLowerCase()})` : name}</span>
            {answer !== 'none' && <Pill tone={answerTones[answer]}>{t(`calendar.answers.${answer}`)}</Pill>}
          </li>
        ))}
    </ul>
  )
}

const offered = ['accepted', 'tentative', 'declined'] as const satisfies Answer[]

/** What whoever is invited may say to it; what they said stands pressed. Of a series it is asked which times are meant. */
export function AnswerButtons({ entry, onAnswer }: { entry: CalendarEntry; onAnswer: (answer: Answer) => void }) {
  const { t } = useTranslation()
  if (entry.answer === null) return null
  return (
    <div className={styles.actions} role="group" aria-label={t('calendar.answer.yours')}>
      {offered.map((answer) => (
        <ToggleButton key={answer} size="small" checked={entry.answer === answer} onClick={() => onAnswer(answer)}>
          {t(`calendar.answer.${answer}`)}
        </ToggleButton>
      ))}
    </div>
  )
}
