import { usePrintable } from '#renderer/kit/usePrintable.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import { Letter, type LetterMaking } from './Letter.tsx'
import styles from './PrintedLetters.module.css'

/** One letter for each customer, each beginning on a page of its own, under the firm's head. */
export function PrintedLetters({ customers, ...making }: LetterMaking & { customers: PrintedCustomer[] }) {
  usePrintable(true)
  return (
    <article className={styles.letters}>
      {customers.map((customer) => (
        <div key={customer.id} className={styles.letter}>
          <Letter customer={customer} {...making} />
        </div>
      ))}
    </article>
  )
}
