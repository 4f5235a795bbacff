import { Button } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useTranslation } from 'react-i18next'
import { formatLunarDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './CalendarHeader.module.css'
import { calendarViews, stepFrom } from './calendarRange.ts'
import { useCalendarTitle } from './useCalendarTitle.ts'
import { useCalendarView } from './view.ts'

/** What time is shown, and the ways to another. */
export function CalendarHeader() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { view, day, change } = useCalendarView()
  const title = useCalendarTitle()
  return (
    <header className={styles.header}>
      <Button size="small" className={styles.today} onClick={() => change({ day: dayOfInstant(Date.now()) })} title="T">
        {t('calendar.today')}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={t('calendar.previous')}
        title={`${t('calendar.previous')} (PgUp)`}
        onClick={() => change({ day: stepFrom(view, day, -1) })}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={t('calendar.next')}
        title={`${t('calendar.next')} (PgDn)`}
        onClick={() => change({ day: stepFrom(view, day, 1) })}
      />
      <h1 className={styles.title} aria-live="polite">
        {title}
        {(view === 'day' || view === 'people') && <span className={styles.lunar}>{formatLunarDay(day, language)}</span>}
      </h1>
      <div role="radiogroup" aria-label={t('calendar.chooseView')} className={styles.views}>
        {calendarViews.map((one, index) => (
          <label key={one} className={styles.view} title={`Ctrl+Alt+${index + 1}`}>
            <input type="radio" name="calendar-view" checked={view === one} onChange={() => change({ view: one })} />
            {t(`calendar.views.${one}`)}
          </label>
        ))}
      </div>
    </header>
  )
}
