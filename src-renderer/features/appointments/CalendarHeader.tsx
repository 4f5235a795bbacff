import { Button, Tab, TabList } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#shared/kit/day.ts'
import { formatLunarDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import styles from './CalendarHeader.module.css'
import { type CalendarView, calendarViews, stepFrom, titleOf } from './calendarRange.ts'
import { useCalendarView } from './view.ts'

/** What time is shown, and the ways to another. */
export function CalendarHeader() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { view, day, change } = useCalendarView()
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
        {titleOf(view, day, language)}
        {view === 'day' && <span className={styles.lunar}>{formatLunarDay(day, language)}</span>}
      </h1>
      <TabList
        size="small"
        className={styles.views}
        selectedValue={view}
        aria-label={t('calendar.chooseView')}
        onTabSelect={(_, { value }) => change({ view: value as CalendarView })}
      >
        {calendarViews.map((one, index) => (
          <Tab key={one} value={one} title={`Ctrl+Alt+${index + 1}`}>
            {t(`calendar.views.${one}`)}
          </Tab>
        ))}
      </TabList>
    </header>
  )
}
