import { Checkbox } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '#shared/kit/id.ts'
import { ask } from '#renderer/kit/client.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import styles from './CalendarFolders.module.css'
import { daysOf } from './calendarRange.ts'
import { MiniMonth } from './MiniMonth.tsx'
import { useShownStaff } from './useShownStaff.ts'
import { type EntryKind, entryKinds, useCalendarView } from './view.ts'

/** Where in time, what is laid over, and whose. */
export function CalendarFolders() {
  const { view, day, change } = useCalendarView()
  return (
    <>
      <MiniMonth day={day} shown={daysOf(view, day)} onChoose={(chosen) => change({ day: chosen })} />
      <Kinds />
      <Whose />
    </>
  )
}

function Kinds() {
  const { t } = useTranslation()
  const titleId = useId()
  const { hidden, change } = useCalendarView()
  const toggle = (kind: EntryKind) => change({ hidden: hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind] })
  return (
    <div className={styles.group} role="group" aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('calendar.show')}
      </h2>
      {entryKinds.map((kind) => (
        <Checkbox
          key={kind}
          className={styles.tick}
          data-kind={kind}
          checked={!hidden.includes(kind)}
          label={t(`calendar.kinds.${kind}`)}
          onChange={() => toggle(kind)}
        />
      ))}
    </div>
  )
}

/** Mine, everybody's, or those of the ticked ones; nothing to choose for one alone. */
function Whose() {
  const { t } = useTranslation()
  const titleId = useId()
  const { whose, change } = useCalendarView()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const shown = useShownStaff()
  if (staff.length < 2) return null

  function toggle(id: StaffId) {
    const staffIds = staff.map((one) => one.id).filter((one) => (one === id ? !shown.ids.includes(id) : shown.ids.includes(one)))
    change({ whose: 'chosen', staffIds })
  }

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
      <div className={styles.group} role="group" aria-labelledby={titleId}>
        <h2 id={titleId} className="visually-hidden">
          {t('calendar.whose')}
        </h2>
        {staff.map(({ id, name }) => (
          <Checkbox key={id} className={styles.tick} checked={shown.ids.includes(id)} label={name} onChange={() => toggle(id)} />
        ))}
      </div>
    </>
  )
}
