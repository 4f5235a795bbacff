import { useTranslation } from 'react-i18next'
import { useLabels } from '#renderer/kit/labels.ts'
import { Paper } from '#renderer/kit/ui/print/Paper.tsx'
import { usePrintedLines } from '#renderer/kit/ui/print/usePrintedLines.ts'
import { printedPhone } from '#shared/features/customers/labels.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import type { PersonRow } from '#shared/features/people/schema.ts'
import { letterOfSortKey, personSortKey } from '#shared/kit/sortKey.ts'
import styles from './PrintedPeople.module.css'
import type { PeopleWish } from './printWish.ts'
import { calledName } from './saidPerson.ts'

/** People on paper by their given names, each letter with its heading: a phone book, or cards to cut out. */
export function PrintedPeople({ wish, people, found }: { wish: PeopleWish; people: PersonRow[]; found: number }) {
  const { t } = useTranslation()
  const lines = usePrintedLines({ rows: people.length, found, which: [wish.filter.text] })
  return (
    <Paper title={t(`addressBook.print.${wish.paper}`)} lines={lines}>
      {[...byLetter(people)].map(([letter, named]) => (
        <section key={letter} className={styles.section}>
          <h2 className={styles.letter}>{letter}</h2>
          {wish.paper === 'phones' ? <PhoneBook people={named} /> : <Cards people={named} />}
        </section>
      ))}
    </Paper>
  )
}

function byLetter(people: readonly PersonRow[]) {
  const letters = new Map<string, PersonRow[]>()
  for (const person of people) {
    const letter = letterOfSortKey(personSortKey(person.fullName))
    const named = letters.get(letter)
    if (named) named.push(person)
    else letters.set(letter, [person])
  }
  return letters
}

function PhoneBook({ people }: { people: PersonRow[] }) {
  const { t } = useTranslation()
  return (
    <table className={styles.phones}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{t('addressBook.columns.name')}</th>
          <th scope="col">{t('customers.phone')}</th>
          <th scope="col">{t('customers.email')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <strong>{calledName(person)}</strong>
              <div>{workOf(person)}</div>
            </td>
            <td>
              <Reach kind="phone" points={person.contactPoints} />
            </td>
            <td>
              <Reach kind="email" points={person.contactPoints} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards({ people }: { people: PersonRow[] }) {
  return (
    <div className={styles.cards}>
      {people.map((person) => (
        <div key={person.id} className={styles.card}>
          <strong>{calledName(person)}</strong>
          <div>{workOf(person)}</div>
          <Reach kind="phone" points={person.contactPoints} />
          <Reach kind="email" points={person.contactPoints} />
        </div>
      ))}
    </div>
  )
}

function workOf({ title, customerName }: PersonRow) {
  return [title, customerName].filter(Boolean).join(' · ')
}

function Reach({ kind, points }: { kind: ContactPoint['kind']; points: readonly ContactPoint[] }) {
  const sayLabel = useLabels()
  return points
    .filter((point) => point.kind === kind)
    .map((point) => (
      <div key={`${point.typed}${point.label}`}>
        <span className={kind === 'phone' ? styles.number : undefined}>
          {kind === 'phone' ? printedPhone(point) : point.typed}
        </span>
        {[sayLabel(point.label), point.hasZalo && 'Zalo'].filter(Boolean).map((word) => ` · ${word}`)}
      </div>
    ))
}
