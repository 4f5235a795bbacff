import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { customerPage, routes } from '#renderer/kit/routes.ts'
import type { Elsewhere as ElsewhereOf } from '#shared/features/contacts/schema.ts'
import styles from './ContactList.module.css'

/** The other customers somebody works for, as far as one may see them: their first employer, then the others; each opens its record. */
export function Elsewhere({ elsewhere, isPage }: { elsewhere: readonly ElsewhereOf[]; isPage: boolean }) {
  const { t } = useTranslation()
  const first = elsewhere.filter(({ isFirst }) => isFirst)
  const others = elsewhere.filter(({ isFirst }) => !isFirst)
  const line = (label: string, rows: readonly ElsewhereOf[]) =>
    rows.length > 0 && (
      <div className={styles.quiet}>
        {label}{' '}
        {rows.map(({ customerId, customerName }, index) => (
          <span key={customerId}>
            {index > 0 && ' · '}
            <Link inline href={isPage ? `#${customerPage(customerId)}` : `#${routes.customers}/${customerId}`}>
              {customerName}
            </Link>
          </span>
        ))}
      </div>
    )
  return (
    <>
      {line(t('customers.contacts.mainlyAt'), first)}
      {line(t('customers.contacts.alsoAt'), others)}
    </>
  )
}
