import { useTranslation } from 'react-i18next'
import { Marked } from '#renderer/kit/ui/Marked.tsx'
import type { PersonRow } from '#shared/features/people/schema.ts'
import styles from './CompactCard.module.css'
import { calledName, emailsOf, phoneColumns, phonesUnder } from './saidPerson.ts'

export const compactCardSize = { width: 250, height: 144 }

/** So many lines fit below the name. */
const MOST_LINES = 5

/** Somebody as a card of a card index: the name at its head, and each fact behind what it is. */
export function CompactCard({ row }: { row: PersonRow }) {
  const { t } = useTranslation()
  const facts = [
    [t('addressBook.columns.firm'), row.customerName],
    [t('customers.contacts.title'), row.title],
    ...phoneColumns.map((column) => [t(`addressBook.columns.${column}`), phonesUnder(column, row.contactPoints)] as const),
    [t('customers.email'), emailsOf(row.contactPoints)],
    [t('customers.contacts.department'), row.department],
    [t('customers.province'), row.province],
  ] as const
  return (
    <div className={styles.card}>
      <div className={styles.name} title={calledName(row)}>
        <Marked text={calledName(row)} />
      </div>
      {facts
        .filter(([, value]) => value !== '')
        .slice(0, MOST_LINES)
        .map(([name, value]) => (
          <div key={name} className={styles.line}>
            <span className={styles.label}>{name}</span>
            <span className={styles.value} title={value}>
              <Marked text={value} />
            </span>
          </div>
        ))}
    </div>
  )
}
