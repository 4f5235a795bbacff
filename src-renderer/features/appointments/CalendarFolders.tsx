import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { CategoryTicks } from './CategoryTicks.tsx'
import { daysOf } from './calendarRange.ts'
import { LayerTicks } from './LayerTicks.tsx'
import { MiniMonth } from './MiniMonth.tsx'
import { StaffTicks } from './StaffTicks.tsx'
import { TaskListChoice } from './TaskListChoice.tsx'
import { useCalendarView } from './view.ts'

// They stay as they are while one leafs through the days.
const Layers = memo(LayerTicks)
const Categories = memo(CategoryTicks)

/** Where in time, what is laid over, and whose. */
export function CalendarFolders() {
  const { view, day, change } = useCalendarView()
  const time = useWorkingTime()
  return (
    <>
      <MiniMonth
        day={day}
        shown={view === 'month' ? { from: day, to: day } : daysOf(view, day, time)}
        onChoose={(chosen) => change({ day: chosen })}
      />
      <Layers />
      <TaskListChoice />
      <Whose />
      <Categories />
    </>
  )
}

/** Mine, everybody's, or those of the ticked ones; nothing to choose for one alone. */
const Whose = memo(function Whose() {
  const { t } = useTranslation()
  const whose = useCalendarView((shown) => shown.whose)
  const change = useCalendarView((shown) => shown.change)
  const staff = useColleaguesSeen('appointments.see')
  if (staff.length < 2) return null
  return (
    <>
      <FolderList
        title={t('calendar.whose')}
        items={[
          { id: 'mine', name: t('calendar.mine') },
          { id: 'everybody', name: t('calendar.everybody') },
        ]}
        chosen={whose === 'chosen' ? undefined : whose}
        onChoose={(chosen) => change({ whose: chosen })}
      />
      <StaffTicks />
    </>
  )
})
