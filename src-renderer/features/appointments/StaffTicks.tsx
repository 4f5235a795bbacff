import { Checkbox } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useColleaguesSeen } from '#renderer/kit/may.ts'
import type { Colleague } from '#shared/features/staff/schema.ts'
import folders from './CalendarFolders.module.css'
import ticks from './LayerTicks.module.css'
import { colourOf } from './personColours.ts'
import styles from './StaffTicks.module.css'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

/** Whose calendars lie over one another, each with its colour, by department where there are any. */
export function StaffTicks() {
  const { t } = useTranslation()
  const seen = useColleaguesSeen('appointments.see')
  const { ids } = useShownStaff()
  const { data: departments = [] } = useQuery(ask.staff.departments.queryOptions())
  const staff = seen.filter(({ id, leftAt }) => leftAt === null || ids.includes(id))
  const groups = departments
    .map(({ id, name }) => ({ name, people: staff.filter(({ departmentId }) => departmentId === id) }))
    .filter(({ people }) => people.length > 0)
  const others = staff.filter(({ departmentId }) => departmentId === null)
  return (
    <fieldset className={folders.group}>
      <legend className="visually-hidden">{t('calendar.whose')}</legend>
      {groups.map(({ name, people }) => (
        <DepartmentTicks key={name} name={name} people={people} staff={seen} />
      ))}
      <PersonTicks people={others} staff={seen} />
    </fieldset>
  )
}

function DepartmentTicks({ name, people, staff }: { name: string; people: Colleague[]; staff: Colleague[] }) {
  const { ids } = useShownStaff()
  const show = useShow(staff)
  const ticked = people.filter(({ id }) => ids.includes(id)).length
  const all = ticked === people.length
  return (
    <>
      <Checkbox
        className={folders.tick}
        checked={all || (ticked > 0 && 'mixed')}
        label={<b>{name}</b>}
        onChange={() => show(people, !all)}
      />
      <div className={styles.people}>
        <PersonTicks people={people} staff={staff} />
      </div>
    </>
  )
}

function PersonTicks({ people, staff }: { people: Colleague[]; staff: Colleague[] }) {
  const { ids } = useShownStaff()
  const { data: everybody = [] } = useQuery(ask.staff.list.queryOptions())
  const show = useShow(staff)
  return people.map((person) => {
    const isShown = ids.includes(person.id)
    return (
      <Checkbox
        key={person.id}
        className={folders.tick}
        checked={isShown}
        label={
          <span className={ticks.label}>
            {ids.length > 1 && isShown && (
              <span className={ticks.mark} style={{ background: colourOf(everybody, person.id) }} aria-hidden="true" />
            )}
            {person.name}
          </span>
        }
        onChange={() => show([person], !isShown)}
      />
    )
  })
}

/** Lays these people's calendars over the others, or takes them away. */
function useShow(staff: readonly Colleague[]) {
  const { ids } = useShownStaff()
  const change = useCalendarView((view) => view.change)
  return (people: readonly Colleague[], isShown: boolean) => {
    const meant = new Set(people.map(({ id }) => id))
    const staffIds = staff.map(({ id }) => id).filter((id) => (meant.has(id) ? isShown : ids.includes(id)))
    change({ whose: 'chosen', staffIds })
  }
}
