import type { CalendarProps } from '#renderer/features/appointments/Calendar.tsx'
import { type CalendarView, columnsOf } from '#renderer/features/appointments/calendarRange.ts'
import { useDailyTaskList } from '#renderer/features/appointments/dailyTaskList.ts'
import { PeopleCalendar } from '#renderer/features/appointments/PeopleCalendar.tsx'
import { useColumnEdges } from '#renderer/features/appointments/useColumnEdges.ts'
import { useShownStaff } from '#renderer/features/appointments/useShownStaff.ts'
import { DailyTasks } from '#renderer/features/tasks/DailyTasks.tsx'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import styles from './CalendarDays.module.css'
import { CalendarPages } from './CalendarPages.tsx'

interface CalendarDaysProps extends Omit<CalendarProps, 'view' | 'name'> {
  view: CalendarView
  onOpenTask: (task: Task) => void
}

/** The days with what lies on them, and the tasks of each below. */
export function CalendarDays({ view, onOpenTask, ...shown }: CalendarDaysProps) {
  const { state, choose, isIn } = useDailyTaskList()
  const time = useWorkingTime()
  const { asked } = useShownStaff()
  const days = columnsOf(view, shown.day, time)
  const { ref, edges } = useColumnEdges(isIn(view) ? days.join() : '')
  if (view === 'people') return <PeopleCalendar {...shown} />
  return (
    <div ref={ref} className={styles.days}>
      <CalendarPages view={view} {...shown} />
      {isIn(view) && (
        <DailyTasks
          days={days}
          edges={edges}
          staffIds={asked}
          isFolded={state === 'minimized'}
          onFold={(isFolded) => choose(isFolded ? 'minimized' : 'normal')}
          onOpen={onOpenTask}
        />
      )}
    </div>
  )
}
