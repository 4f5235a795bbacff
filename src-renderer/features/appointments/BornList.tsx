import { Link } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'
import { routes } from '#renderer/kit/routes.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './BornList.module.css'
import { useShownStaff } from './useShownStaff.ts'

/** Whose birthday or founding day it is, where they are many. */
export function BornList({ day }: { day: Day }) {
  const { asked } = useShownStaff()
  const { data: born = [] } = useQuery(
    ask.occasions.born.queryOptions({ input: asked ? { on: day, staffIds: asked } : skipToken }),
  )
  return (
    <ul className={`${styles.born} scroll`}>
      {born.map(({ customerId, customerName, personName, years }) => (
        <li key={`${customerId}-${personName}-${years}`}>
          <Link href={`#${routes.customers}/${customerId}`}>{personName || customerName}</Link>
          {personName && personName !== customerName && <span> · {customerName}</span>}
        </li>
      ))}
    </ul>
  )
}
