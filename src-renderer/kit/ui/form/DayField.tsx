import { type CalendarStrings, DatePicker } from '@fluentui/react-datepicker-compat'
import { format } from 'date-fns'
import { enGB, vi as viLocale } from 'date-fns/locale'
import { useMemo } from 'react'
import { Controller, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type Language, usePreferences } from '#renderer/kit/preferences.ts'
import {
  clockText,
  type Day,
  dayOf,
  dayOfInstant,
  formatDay,
  instantOfDay,
  minuteOfInstant,
  parseDay,
  partsOfDay,
} from '#shared/kit/day.ts'
import styles from './DayField.module.css'
import { type FieldProps, Framed } from './fields.tsx'
import { TimeInput } from './TimeInput.tsx'

/** A calendar day, typed as 3/12, 03/12/2026 … or chosen. Null when empty. */
export function DayField<Form extends FieldValues>(props: FieldProps<Form, Day | null | undefined>) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <DayInput value={field.value ?? null} onChange={field.onChange} />
        </Framed>
      )}
    />
  )
}

/** A moment in the office's time zone: a day and a time of day. */
export function MomentField<Form extends FieldValues>(props: FieldProps<Form, number | undefined>) {
  const { t } = useTranslation()
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => {
        const instant = field.value as number
        const minute = minuteOfInstant(instant)
        const change = (day: Day, minuteOfDay: number) =>
          field.onChange(instantOfDay(day, Math.floor(minuteOfDay / 60), minuteOfDay % 60))
        return (
          <Framed {...props} error={fieldState.error?.message}>
            <div className={styles.moment} role="group">
              <DayInput value={dayOfInstant(instant)} onChange={(day) => day && change(day, minute)} label={props.label} />
              <TimeInput
                label={`${props.label} – ${t('day.time')}`}
                value={clockText(minute)}
                onChange={(time) => {
                  const [hours, minutes] = time.split(':').map(Number)
                  if (hours !== undefined && minutes !== undefined) change(dayOfInstant(instant), hours * 60 + minutes)
                }}
              />
            </div>
          </Framed>
        )
      }}
    />
  )
}

export interface DayInputProps {
  value: Day | null
  onChange: (day: Day | null) => void
  label?: string
}

/** Fluent's date picker, with days instead of moments and dd/mm/yyyy typed freely. */
export function DayInput({ value, onChange, label, ...field }: DayInputProps) {
  const language = usePreferences((preferences) => preferences.language)
  const strings = useMemo(() => calendarStrings(language), [language])
  const date = value ? dateOf(value) : null
  return (
    <DatePicker
      {...field}
      aria-label={label}
      allowTextInput
      disableAutoFocus
      value={date}
      today={dateOf(dayOfInstant(Date.now()))}
      strings={strings}
      firstDayOfWeek={1}
      placeholder="dd/mm/yyyy"
      formatDate={(chosen) => (chosen ? formatDay(dayOfDate(chosen)) : '')}
      parseDateFromString={(text) => {
        const day = parseDay(withYear(text))
        return day ? dateOf(day) : null
      }}
      onSelectDate={(chosen) => onChange(chosen ? dayOfDate(chosen) : null)}
    />
  )
}

/** `3/12` means the third of December of this year. */
function withYear(text: string) {
  return /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*$/.test(text) ? `${text.trim()}/${new Date().getFullYear()}` : text
}

function dateOf(day: Day) {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return new Date(year, month - 1, dayOfMonth)
}

function dayOfDate(date: Date) {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
  if (!day) throw new Error('a date without a day')
  return day
}

function calendarStrings(language: Language): CalendarStrings {
  const locale = language === 'vi' ? viLocale : enGB
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1))
  const weekdays = Array.from({ length: 7 }, (_, weekday) => new Date(2026, 10, 1 + weekday))
  const words =
    language === 'vi'
      ? { goToToday: 'Hôm nay', prev: 'Trước', next: 'Sau', close: 'Đóng' }
      : { goToToday: 'Today', prev: 'Previous', next: 'Next', close: 'Close' }
  return {
    months: months.map((month) => (language === 'vi' ? `Tháng ${month.getMonth() + 1}` : format(month, 'LLLL', { locale }))),
    shortMonths: months.map((month) => format(month, 'LLL', { locale })),
    days: weekdays.map((weekday) => format(weekday, 'EEEE', { locale })),
    shortDays: weekdays.map((weekday) => format(weekday, 'EEEEEE', { locale })),
    goToToday: words.goToToday,
    prevMonthAriaLabel: words.prev,
    nextMonthAriaLabel: words.next,
    prevYearAriaLabel: words.prev,
    nextYearAriaLabel: words.next,
    closeButtonAriaLabel: words.close,
  }
}
