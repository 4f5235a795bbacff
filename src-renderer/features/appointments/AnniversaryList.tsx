import { Link } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { routes } from '#renderer/kit/routes.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './AnniversaryList.module.css'
import { manyOf } from './entryWords.ts'
import { useShownStaff } from './useShownStaff.ts'

/** The birthdays, important dates or contracts of one day, where they are many. */
export function AnniversaryList({ entry }: { entry: CalendarEntry }) {
  const { asked } = useShownStaff()
  const many = manyOf(entry)
  const on = dayOfInstant(entry.startsAt)
  const of = (kind: typeof many): { input: { on: Day; staffIds: StaffId[] } | typeof skipToken } => ({
    input: asked && many === kind ? { on, staffIds: asked } : skipToken,
  })
  const { data: born = [] } = useQuery(ask.occasions.born.queryOptions(of('birthdays')))
  const { data: dates = [] } = useQuery(ask.occasions.importantDates.queryOptions(of('important-dates')))
  const { data: contracts = [] } = useQuery(ask.occasions.contracts.queryOptions(of('contract-anniversaries')))
  return (
    <ul className={`${styles.born} scroll`}>
      {[...born, ...dates, ...contracts].map(({ customerId, customerName, personName, title, years }) => (
        <li key={`${customerId}-${personName}-${title}-${years}`}>
          <Link href={`#${routes.customers}/${customerId}`}>{personName || customerName}</Link>
          {personName && personName !== customerName && <span> · {customerName}</span>}
          {title && <span> · {title}</span>}
        </li>
      ))}
    </ul>
  )
}
