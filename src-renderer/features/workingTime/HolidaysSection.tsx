import { Button, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { dayInWords } from '#renderer/kit/longDay.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { SpecialDay } from '#shared/features/workingTime/schema.ts'
import { dayOfInstant, formatDay } from '#shared/kit/day.ts'
import { formatLunar } from '#shared/kit/lunar.ts'
import { AddDayForm } from './AddDayForm.tsx'
import styles from './WorkingTime.module.css'

/** The days off of each year, what the office makes of them, and days of its own. */
export function HolidaysSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const language = usePreferences((preferences) => preferences.language)
  const thisYear = dayOfInstant(useNow()).slice(0, 4)
  const [year, setYear] = useState(thisYear)
  const { data } = useQuery(ask.workingTime.get.queryOptions())
  if (!data) return null
  const years = [...new Set([thisYear, ...data.days.map(({ on }) => on.slice(0, 4))])].toSorted()

  const load = () =>
    attempt(async () => {
      const picked = await desktop.chooseFile({ kind: 'json' })
      if (!picked) return
      const { days } = await client.workingTime.loadHolidays({ file: picked.file })
      notify({ text: t('workingTime.holidays.loaded', { count: days }) })
    })
  const reset = () =>
    attempt(async () => {
      await client.workingTime.resetHolidays()
      notify({ text: t('workingTime.holidays.isReset') })
    })

  return (
    <>
      <p>{t('workingTime.holidays.lead')}</p>
      <p className={styles.hint}>
        {t('workingTime.holidays.source', { source: language === 'en' ? data.sourceEn : data.source })}
      </p>
      <div className={styles.buttons}>
        <Select aria-label={t('workingTime.holidays.year')} value={year} onChange={(_, { value }) => setYear(value)}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Button onClick={() => void load()}>{t('workingTime.holidays.load')}</Button>
        {data.isOwn && <Button onClick={() => void reset()}>{t('workingTime.holidays.reset')}</Button>}
      </div>
      <table className={styles.table} aria-label={t('workingTime.holidays.title')}>
        <thead>
          <tr>
            <th scope="col">{t('workingTime.holidays.day')}</th>
            <th scope="col">{t('workingTime.holidays.name')}</th>
            <th scope="col">{t('workingTime.holidays.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {data.days
            .filter(({ on }) => on.startsWith(year))
            .map((day) => (
              <DayRow key={day.on} day={day} />
            ))}
        </tbody>
      </table>
      <AddDayForm onAdded={(on) => setYear(on.slice(0, 4))} />
    </>
  )
}

function DayRow({ day }: { day: SpecialDay }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const attempt = useAttempt()
  const { on, kind, isChosen, isStated } = day
  const note = language === 'en' ? day.noteEn : day.note
  const name = language === 'en' ? day.en : day.vi
  const choose = (value: string) =>
    attempt(() =>
      client.workingTime.chooseDay({
        on,
        chosen: value === 'stated' ? null : { isOff: value === 'off', name: isStated ? '' : day.vi },
      }),
    )
  return (
    <tr>
      <th scope="row">
        {dayInWords(on, language, { weekday: 'short' })} {formatDay(on)}
        <span className={styles.hint}> {formatLunar(on)}</span>
      </th>
      <td>
        {name}
        {note && <p className={styles.hint}>{note}</p>}
      </td>
      <td className={styles.choice}>
        <Select
          size="small"
          aria-label={t('workingTime.holidays.kindOf', { day: formatDay(on) })}
          value={isChosen ? kind : 'stated'}
          onChange={(_, { value }) => void choose(value)}
        >
          <option value="off">{t('workingTime.holidays.kinds.off')}</option>
          <option value="work">{t('workingTime.holidays.kinds.work')}</option>
          <option value="stated">{isStated ? statedText(day, t) : t('workingTime.holidays.remove')}</option>
        </Select>
      </td>
    </tr>
  )
}

function statedText({ isChosen, kind }: SpecialDay, t: TFunction) {
  const stated = t('workingTime.holidays.asStated')
  return isChosen ? stated : `${stated}: ${t(`workingTime.holidays.kinds.${kind}`)}`
}
