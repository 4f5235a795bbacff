import { useTranslation } from 'react-i18next'
import folders from './CalendarFolders.module.css'
import { taskListStates, useDailyTaskList } from './dailyTaskList.ts'
import styles from './TaskListChoice.module.css'

/** Whether the tasks of each day stand under its hours. */
export function TaskListChoice() {
  const { t } = useTranslation()
  const { state, choose, isOffered } = useDailyTaskList()
  if (!isOffered) return null
  return (
    <fieldset className={folders.group}>
      <legend className={folders.title}>{t('tasks.daily.title')}</legend>
      <div className={styles.choices}>
        {taskListStates.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="calendar-task-list" checked={state === one} onChange={() => choose(one)} />
            {t(`tasks.daily.states.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
