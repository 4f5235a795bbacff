import { Dropdown, Option, Select, SpinButton, ToggleButton } from '@fluentui/react-components'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { patternText, shortWeekday, unitOf } from '#renderer/kit/recurrenceText.ts'
import { addDays, addMonths, type Day, instantOfDay } from '#shared/kit/day.ts'
import { choiceOf, offeredFor, type Pattern, type RecurrenceChoice, ruleOf } from '#shared/kit/recurrence/choice.ts'
import { untilDay } from '#shared/kit/recurrence/rule.ts'
import { DayInput } from './DayField.tsx'
import { type FieldProps, Framed } from './fields.tsx'
import styles from './RecurrenceField.module.css'

/** How something that begins on a day comes again: the text of a rule, '' where it does not. */
export function RecurrenceField<Form extends FieldValues>({
  day,
  ...props
}: FieldProps<Form, string | undefined> & { day: Day }) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <RecurrenceInput rule={field.value ?? ''} day={day} onChange={field.onChange} label={props.label} />
        </Framed>
      )}
    />
  )
}

interface RecurrenceInputProps {
  rule: string
  /** On which it begins. */
  day: Day
  onChange: (rule: string) => void
  label: string
}

function RecurrenceInput({ rule, day, onChange, label, ...field }: RecurrenceInputProps) {
  const { t } = useTranslation()
  const choice = choiceOf(rule, day)
  const change = (changes: Partial<RecurrenceChoice>) =>
    onChange(ruleOf({ pattern: 'once', interval: 1, weekdays: [], ...choice, ...changes }, day))
  const isAgain = choice !== undefined && choice.pattern !== 'once'
  return (
    <div className={styles.recurrence}>
      <div className={styles.line}>
        <Dropdown
          {...field}
          className={styles.pattern}
          aria-label={label}
          selectedOptions={choice ? [choice.pattern] : []}
          value={choice ? patternText(choice.pattern, day, t) : t('recurrence.other')}
          onOptionSelect={(_, { optionValue }) => change({ pattern: optionValue as Pattern, interval: 1 })}
        >
          {offeredFor(day).map((pattern) => (
            <Option key={pattern} value={pattern}>
              {patternText(pattern, day, t)}
            </Option>
          ))}
        </Dropdown>
        {isAgain && choice.pattern !== 'workdays' && (
          <>
            <span>{t('recurrence.interval')}</span>
            <Counted
              label={t('recurrence.interval')}
              value={choice.interval}
              most={99}
              onChange={(interval) => change({ interval })}
            />
            <span>{unitOf(choice.pattern, t)}</span>
          </>
        )}
      </div>
      {isAgain && choice.pattern === 'weekly' && <Weekdays choice={choice} onChange={(weekdays) => change({ weekdays })} />}
      {isAgain && <Ending choice={choice} day={day} onChange={(changed) => onChange(ruleOf(changed, day))} />}
      {!choice && <span>{t('recurrence.otherHint', { rule })}</span>}
    </div>
  )
}

const week = [1, 2, 3, 4, 5, 6, 7]

/** One of them stays. */
function Weekdays({ choice, onChange }: { choice: RecurrenceChoice; onChange: (weekdays: number[]) => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.line} role="group" aria-label={t('recurrence.onWeekdays')}>
      {week.map((weekday) => {
        const isChosen = choice.weekdays.includes(weekday)
        const others = choice.weekdays.filter((one) => one !== weekday)
        return (
          <ToggleButton
            key={weekday}
            size="small"
            appearance={isChosen ? 'primary' : 'secondary'}
            checked={isChosen}
            onClick={() => (others.length > 0 || !isChosen) && onChange(isChosen ? others : [...others, weekday])}
          >
            {shortWeekday(weekday, t)}
          </ToggleButton>
        )
      })}
    </div>
  )
}

type EndingKind = 'never' | 'count' | 'until'

function Ending({ choice, day, onChange }: { choice: RecurrenceChoice; day: Day; onChange: (choice: RecurrenceChoice) => void }) {
  const { t } = useTranslation()
  const { count, until, ...endless } = choice
  const kind: EndingKind = count === undefined ? (until === undefined ? 'never' : 'until') : 'count'
  const endOn = (last: Day) => onChange({ ...endless, until: instantOfDay(addDays(last, 1)) - 1_000 })
  const begin = {
    never: () => onChange(endless),
    count: () => onChange({ ...endless, count: 10 }),
    until: () => endOn(addMonths(day, 3)),
  }
  return (
    <div className={styles.line}>
      <Select
        className={styles.ending}
        aria-label={t('recurrence.ends')}
        value={kind}
        onChange={(_, { value }) => begin[value as EndingKind]()}
      >
        {(['never', 'count', 'until'] as const).map((one) => (
          <option key={one} value={one}>
            {t(`recurrence.endings.${one}`)}
          </option>
        ))}
      </Select>
      {count !== undefined && (
        <Counted
          label={t('recurrence.count')}
          value={count}
          most={999}
          onChange={(times) => onChange({ ...endless, count: times })}
        />
      )}
      {kind === 'until' && (
        <div className={styles.day}>
          <DayInput label={t('recurrence.until')} value={untilDay(choice) ?? null} onChange={(last) => last && endOn(last)} />
        </div>
      )}
    </div>
  )
}

interface CountedProps {
  label: string
  value: number
  most: number
  onChange: (value: number) => void
}

/** A small whole number; what is typed and is none changes nothing. */
function Counted({ label, value, most, onChange }: CountedProps) {
  return (
    <SpinButton
      className={styles.number}
      aria-label={label}
      value={value}
      min={1}
      max={most}
      onChange={(_, { value: stepped, displayValue }) => {
        const wanted = stepped ?? Number(displayValue)
        if (Number.isInteger(wanted) && wanted >= 1 && wanted <= most && wanted !== value) onChange(wanted)
      }}
    />
  )
}
