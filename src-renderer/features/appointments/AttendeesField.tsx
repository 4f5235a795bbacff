import { Dropdown, Option, Switch } from '@fluentui/react-components'
import { Building16Regular } from '@fluentui/react-icons/svg/building'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { Person16Regular } from '@fluentui/react-icons/svg/person'
import { PersonAvailable16Regular } from '@fluentui/react-icons/svg/person-available'
import { useRef } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import { type Answer, answerChoices } from '#shared/features/appointments/choices.ts'
import styles from './AttendeesField.module.css'
import { answerTones } from './answers.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import { InviteeInput } from './InviteeInput.tsx'

const icons = { staff: PersonAvailable16Regular, contact: Person16Regular, customer: Building16Regular }

/** Who is invited, whether they must come, and what they say to it; a colleague says it themselves. */
export function AttendeesField() {
  const { t } = useTranslation()
  const { control } = useFormContext<AppointmentValues>()
  const { field } = useController({ control, name: 'attendees' })
  const attendees = field.value
  const change = (index: number, part: Partial<Attendee>) =>
    field.onChange(attendees.map((one, place) => (place === index ? { ...one, ...part } : one)))
  const box = useRef<HTMLDivElement>(null)

  function remove(index: number) {
    field.onChange(attendees.filter((_, place) => place !== index))
    requestAnimationFrame(() => {
      const next = box.current?.querySelectorAll<HTMLElement>('li > button')[index]
      const input = box.current?.querySelector('input')
      ;(next ?? input)?.focus()
    })
  }

  return (
    <div ref={box} className={styles.attendees}>
      <InviteeInput
        taken={attendees}
        onAdd={(invitees) =>
          field.onChange([
            ...attendees,
            ...invitees.map(({ kind, id, name }) => ({ kind, id, name, isOptional: false, answer: 'none' })),
          ])
        }
      />
      {attendees.length > 0 && (
        <ul className={styles.list} aria-label={t('calendar.fields.attendees')}>
          {attendees.map((one, index) => {
            const Icon = icons[one.kind]
            return (
              <li key={`${one.kind} ${one.id}`} className={styles.attendee}>
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.name} title={one.name}>
                  {one.name}
                </span>
                <Switch
                  className={styles.must}
                  checked={!one.isOptional}
                  label={one.isOptional ? t('calendar.attendees.optional') : t('calendar.attendees.required')}
                  aria-label={t('calendar.attendees.mustCome', { name: one.name })}
                  onChange={(_, { checked }) => change(index, { isOptional: !checked })}
                />
                <span className={styles.answer}>
                  {one.kind === 'staff' ? (
                    <Pill tone={answerTones[one.answer]}>{t(`calendar.answers.${one.answer}`)}</Pill>
                  ) : (
                    <AnswerInput name={one.name} value={one.answer} onChange={(answer) => change(index, { answer })} />
                  )}
                </span>
                <IconButtons
                  buttons={[
                    {
                      text: t('calendar.attendees.remove', { name: one.name }),
                      icon: <DismissRegular />,
                      run: () => remove(index),
                    },
                  ]}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** What somebody from outside said, as whoever heard it enters it. */
function AnswerInput({ name, value, onChange }: { name: string; value: Answer; onChange: (answer: Answer) => void }) {
  const { t } = useTranslation()
  return (
    <Dropdown
      size="small"
      className={styles.choice}
      aria-label={t('calendar.attendees.answerOf', { name })}
      selectedOptions={[value]}
      value={t(`calendar.answers.${value}`)}
      onOptionSelect={(_, { optionValue }) => onChange((optionValue ?? 'none') as Answer)}
    >
      {answerChoices.map((one) => (
        <Option key={one} value={one}>
          {t(`calendar.answers.${one}`)}
        </Option>
      ))}
    </Dropdown>
  )
}
