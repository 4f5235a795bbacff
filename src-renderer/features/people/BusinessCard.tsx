import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { useLabels } from '#renderer/kit/labels.ts'
import { Marked } from '#renderer/kit/ui/Marked.tsx'
import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import type { PersonRow } from '#shared/features/people/schema.ts'
import styles from './BusinessCard.module.css'
import { calledName, pointText } from './saidPerson.ts'

export const businessCardSize = { width: 284, height: 142 }

/** No more numbers and addresses fit onto a card. */
const MOST_LINES = 3

/** Somebody as their business card: who, what, where, and how to reach them. */
export function BusinessCard({ row }: { row: PersonRow }) {
  const sayLabel = useLabels()
  const { title, department, customerName, contactPoints, province } = row
  // Numbers stand before addresses, and one address has room even where there are many numbers.
  const phones = contactPoints.filter(({ kind }) => kind === 'phone')
  const emails = contactPoints.filter(({ kind }) => kind === 'email').slice(0, 1)
  const reached = [...phones.slice(0, MOST_LINES - emails.length), ...emails]
  const work = [title, department].filter(Boolean).join(' · ')
  return (
    <div className={styles.card}>
      <Portrait name={row.fullName} kind="person" photoId={row.photoId} isRound />
      <div className={styles.facts}>
        <div className={styles.name} title={calledName(row)}>
          <Marked text={calledName(row)} />
        </div>
        {work && (
          <div className={styles.line} title={work}>
            <Marked text={work} />
          </div>
        )}
        {(customerName || province) && (
          <div className={styles.firm} title={customerName || province}>
            <Marked text={customerName || province} />
          </div>
        )}
        <div className={styles.reached}>
          {reached.map((point) => (
            <div key={`${point.kind}${point.typed}`} className={styles.point}>
              {point.kind === 'phone' ? <Call16Regular /> : <Mail16Regular />}
              <span className={styles.text} title={point.typed}>
                <Marked text={pointText(point)} />
              </span>
              {point.label && <span className={styles.label}>{sayLabel(point.label)}</span>}
              {point.hasZalo && <span className={styles.label}>Zalo</span>}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
