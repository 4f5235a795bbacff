import { useTranslation } from 'react-i18next'
import { formatDong, formatInstantDay, formatMoment } from '#renderer/kit/format.ts'
import { useSaidPoints } from '#renderer/kit/labels.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { Paper } from '#renderer/kit/ui/print/Paper.tsx'
import { QrCode } from '#renderer/kit/ui/QrCode.tsx'
import { useCommune } from '#renderer/kit/useCommune.ts'
import { useSaidPersonal } from '#renderer/kit/usePersonal.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { Contact } from '#shared/features/contacts/schema.ts'
import { cardForCode, cardOfCustomer } from '#shared/features/customers/card.ts'
import type { Relations as RelationsOf } from '#shared/features/customers/schema.ts'
import type { TimelineEntry } from '#shared/features/customers/timeline.ts'
import { vcardText } from '#shared/kit/vcard.ts'
import { CustomerFacts } from './CustomerFacts.tsx'
import type { CustomerWithStanding } from './CustomerHeader.tsx'
import styles from './PrintedRecord.module.css'
import { PrintedRelations } from './PrintedRelations.tsx'
import { timelineItem } from './timelineItem.tsx'

export interface PrintedRecordProps {
  customer: CustomerWithStanding
  contacts: Contact[]
  relations: RelationsOf
  /** The newest of them. */
  timeline: TimelineEntry[]
}

/** A customer on paper: where we stand, what we know, whom we talk to, and what happened last. */
export function PrintedRecord({ customer, contacts, relations, timeline }: PrintedRecordProps) {
  const { t } = useTranslation()
  // A paper is printed once: what stands beside the address has to be there before.
  const { isLoading } = useCommune(customer.address, customer.province)
  const code = vcardText([cardForCode(cardOfCustomer(customer))], '3.0')
  const lines = [
    [customer.code, customer.groupName, customer.taxCode && `MST ${customer.taxCode}`].filter(Boolean).join(' · '),
    `${t('customers.stage')}: ${t(`customers.stages.${customer.stage}`)} · ${t('customers.owner')}: ${customer.ownerName ?? t('customers.nobody')}`,
    useStandingLine(customer),
  ]
  if (isLoading) return null
  return (
    <Paper
      title={customer.name}
      lines={lines}
      aside={<QrCode className={styles.code} text={code} label={t('record.card.code')} />}
    >
      <div className={styles.facts}>
        <CustomerFacts customer={customer} isBrief={false} />
      </div>
      {contacts.length > 0 && <People contacts={contacts} />}
      <PrintedRelations of={relations} />
      {timeline.length > 0 && <Happened timeline={timeline} />}
    </Paper>
  )
}

function useStandingLine({ standing, lastContactAt }: CustomerWithStanding) {
  const { t } = useTranslation()
  const { contractCount, openContractValue, nextCall, nextAppointmentAt } = standing
  const now = Date.now()
  return [
    contractCount > 0 && `${t('customers.standing.openValue')}: ${formatDong(openContractValue)}`,
    lastContactAt !== null && `${t('record.standing.lastContact')}: ${formatInstantDay(lastContactAt)}`,
    nextCall && `${t('customers.standing.nextCall')}: ${formatMoment(nextCall.plannedAt, now)}`,
    nextAppointmentAt !== null && `${t('customers.standing.nextAppointment')}: ${formatMoment(nextAppointmentAt, now)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function People({ contacts }: { contacts: Contact[] }) {
  const { t } = useTranslation()
  const sayPoints = useSaidPoints()
  const sayPersonal = useSaidPersonal()
  return (
    <>
      <h2>{t('customers.tabs.contacts')}</h2>
      <table>
        <tbody>
          {contacts.map(({ id, honorific, fullName, title, department, contactPoints, decisionRole, elsewhere, ...personal }) => (
            <tr key={id}>
              <td>
                <strong>{[honorific, fullName].filter(Boolean).join(' ')}</strong>
                {elsewhere.map(({ customerId, customerName, isFirst }) => (
                  <div key={customerId} className={styles.detail}>
                    {t(isFirst ? 'customers.contacts.mainlyAt' : 'customers.contacts.alsoAt')} {customerName}
                  </div>
                ))}
                <div className={styles.detail}>{sayPersonal(personal)}</div>
              </td>
              <td>
                {[title, department, decisionRole && t(`customers.contacts.decisionRoles.${decisionRole}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td>{sayPoints(contactPoints)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Happened({ timeline }: { timeline: TimelineEntry[] }) {
  const { t } = useTranslation()
  const words = auditWords[usePreferences((preferences) => preferences.language)]
  const now = Date.now()
  return (
    <>
      <h2>{t('customers.tabs.timeline')}</h2>
      <table>
        <tbody>
          {timeline.map((entry) => {
            const { headline, detail, word, by, isWholeDay } = timelineItem(entry, { isPast: entry.at < now, t, words })
            return (
              <tr key={`${entry.kind} ${entry.id} ${entry.at}`}>
                <td className={styles.when}>{isWholeDay ? formatInstantDay(entry.at) : formatMoment(entry.at, now)}</td>
                <td>
                  <strong>{headline}</strong>
                  {word && ` (${word})`}
                  {detail && <div className={styles.detail}>{detail}</div>}
                </td>
                <td className={styles.by}>{by}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
