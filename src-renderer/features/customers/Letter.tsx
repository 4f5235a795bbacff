import { useTranslation } from 'react-i18next'
import { addressOf, labelLines } from '#shared/features/customers/labels.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import { onPapers } from '#shared/features/messages/address.ts'
import { fillIn, type MergeSources } from '#shared/features/messages/mergeFields.ts'
import type { MessageTemplate } from '#shared/features/messages/schema.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { Me } from '#shared/features/staff/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './Letter.module.css'
import type { LettersWish } from './printWish.ts'

/** What all letters have in common. */
export interface LetterMaking {
  wish: Pick<LettersWish, 'recipient' | 'place'>
  template: MessageTemplate
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  me: Me
  today: Day
}

/** The letter to one customer, under the firm's head. */
export function Letter({ customer, ...making }: LetterMaking & { customer: PrintedCustomer }) {
  const { wish, template, office, logo, me, today } = making
  const { t } = useTranslation()
  const person = personOf(customer, wish)
  const sources: MergeSources = {
    person,
    firm: customer.kind === 'person' ? null : customer.name,
    address: addressOf(customer),
    sender: { name: me.name, phone: me.phone },
    office: office.name,
    today,
  }
  const subject = fillIn(template.subject, sources).text
  const somebody = person ? onPapers(person) : ''
  const words = { to: t('record.labels.to'), somebody, phone: '' }
  // On papers somebody is Ông or Bà, however one speaks to them.
  const people = customer.people.map((one) => ({ ...one, honorific: onPapers(one) }))
  const lines = labelLines({ ...customer, people }, { recipient: wish.recipient, hasPhone: false, words })
  const [year, month, day] = today.split('-')
  const date = { day, month, year }
  const place = wish.place.trim()
  const about = [office.address, office.phone, office.taxCode && t('reports.taxCode', { code: office.taxCode })]
  return (
    <section className={styles.letter}>
      <header className={styles.head}>
        {logo && <img src={logo} alt="" className={styles.logo} />}
        <div>
          <strong>{office.name.toLocaleUpperCase('vi')}</strong>
          <div className={styles.about}>{about.filter(Boolean).join(' · ')}</div>
        </div>
      </header>
      <div className={styles.day}>
        {place ? `${place}, ${t('messages.letters.day', date)}` : t('messages.letters.dayAlone', date)}
      </div>
      {subject && <h1 className={styles.subject}>{subject.toLocaleUpperCase('vi')}</h1>}
      <address className={styles.to}>
        {lines.map((line, index) => (
          <div key={line} className={index === 0 ? styles.first : ''}>
            {line}
          </div>
        ))}
      </address>
      <div className={styles.text}>{fillIn(template.text, sources).text}</div>
      <div className={styles.sign}>
        <strong>{office.name}</strong>
        <div className={styles.room} />
        <strong>{me.name}</strong>
      </div>
    </section>
  )
}

/** To whom a letter speaks: the main contact where one is wanted and there, or the customer who is a person. */
function personOf({ kind, name, honorific, selfAddress, people }: PrintedCustomer, { recipient }: LetterMaking['wish']) {
  const main = recipient === 'contact' ? people[0] : undefined
  if (main) return main
  return kind === 'person' ? { honorific, selfAddress, fullName: name, title: '' } : null
}
