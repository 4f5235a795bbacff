import { useTranslation } from 'react-i18next'
import { useLabels } from '#renderer/kit/labels.ts'
import { Paper } from '#renderer/kit/ui/print/Paper.tsx'
import { printedPhone } from '#shared/features/customers/labels.ts'
import type { ContactPoint, PrintedCustomer } from '#shared/features/customers/schema.ts'
import { type PrintedProps, useLines } from './PrintedList.tsx'
import styles from './PrintedPhones.module.css'

/** *Danh bạ điện thoại*: whom one reaches where, firm by firm. */
export function PrintedPhones(props: PrintedProps) {
  const { t } = useTranslation()
  return (
    <Paper title={t('record.print.phonesTitle')} lines={useLines(props)}>
      <table className={styles.phones}>
        <thead>
          <tr>
            <th scope="col">{t('customers.name')}</th>
            <th scope="col">{t('customers.phone')}</th>
            <th scope="col">{t('customers.email')}</th>
          </tr>
        </thead>
        {props.customers.map((customer) => (
          <Firm key={customer.id} customer={customer} />
        ))}
      </table>
    </Paper>
  )
}

function Firm({ customer: { name, contactPoints, people } }: { customer: PrintedCustomer }) {
  return (
    <tbody>
      <tr>
        <td>
          <strong>{name}</strong>
        </td>
        <Reach points={contactPoints} />
      </tr>
      {people.map((person) => (
        <tr key={person.id}>
          <td className={styles.person}>
            {[[person.honorific, person.fullName].filter(Boolean).join(' '), person.title].filter(Boolean).join(' · ')}
          </td>
          <Reach points={person.contactPoints} />
        </tr>
      ))}
    </tbody>
  )
}

function Reach({ points }: { points: ContactPoint[] }) {
  const sayLabel = useLabels()
  const of = (kind: ContactPoint['kind']) => points.filter((point) => point.kind === kind)
  return (
    <>
      <td>
        {of('phone').map((point) => (
          <div key={`${point.typed}${point.label}`}>
            <span className={styles.number}>{printedPhone(point)}</span>
            {[sayLabel(point.label), point.hasZalo && 'Zalo'].filter(Boolean).map((word) => ` · ${word}`)}
          </div>
        ))}
      </td>
      <td>
        {of('email').map(({ typed, label }) => (
          <div key={typed}>{[typed, sayLabel(label)].filter(Boolean).join(' · ')}</div>
        ))}
      </td>
    </>
  )
}
