import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatMoment, formatTime } from '#renderer/kit/format.ts'
import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { Me } from '#shared/features/staff/schema.ts'
import type { Today } from '#shared/features/today/schema.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import styles from './MorningSheet.module.css'
import { whyOf, whySuggested } from './whyOf.ts'

export interface MorningSheetProps {
  today: Today
  office: Office
  me: Me
  now: number
}

/** The morning's calls on paper: whom, why, and room to write how it went. */
export function MorningSheet({ today, office, me, now }: MorningSheetProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <div className={styles.firm}>{office.name}</div>
          <h1>{t('today.sheet.title')}</h1>
          <div>{`${formatLongDay(today.on, language)} · ${formatLunarDay(today.on, language)}`}</div>
        </div>
        <div className={styles.whose}>
          <strong>{t('today.sheet.of', { name: me.name })}</strong>
          <div>{t('today.sheet.printedAt', { time: formatTime(now) })}</div>
        </div>
      </header>
      <CallTable today={today} now={now} />
      {today.appointments.length > 0 && (
        <section className={styles.schedule}>
          <h2>{t('today.sheet.schedule')}</h2>
          <ul>
            {today.appointments.map((appointment) => (
              <li key={appointment.id}>
                <span>
                  {appointment.isAllDay
                    ? t('today.schedule.allDay')
                    : `${formatTime(appointment.startsAt)} – ${formatTime(appointment.endsAt)}`}
                </span>
                <span>
                  <strong>{appointment.title}</strong>
                  {[appointment.customerName, appointment.location].filter(Boolean).map((part) => ` · ${part}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function CallTable({ today, now }: { today: Today; now: number }) {
  const { t } = useTranslation()
  const kinds = (['forgotten', 'due', 'promised'] as const).filter((kind) => today[kind].length > 0)
  if (kinds.length + today.suggested.length === 0) return <p>{t('today.sheet.nothing')}</p>
  return (
    <table className={styles.calls}>
      <thead>
        <tr>
          <th className={styles.time}>{t('today.sheet.time')}</th>
          <th className={styles.who}>{t('today.sheet.who')}</th>
          <th className={styles.phone}>{t('today.sheet.phone')}</th>
          <th>{t('today.sheet.reason')}</th>
          <th className={styles.outcome}>{t('today.sheet.outcome')}</th>
          <th className={styles.note}>{t('today.sheet.note')}</th>
        </tr>
      </thead>
      {kinds.map((kind) => (
        <tbody key={kind}>
          <tr className={styles.kind}>
            <th colSpan={6} scope="rowgroup">
              {`${t(`today.calls.${kind}`)} (${today.counts[kind]})`}
            </th>
          </tr>
          {today[kind].map((call) => (
            <CallLine
              key={call.id}
              call={call}
              why={whyOf(call, t)}
              when={kind === 'forgotten' ? formatMoment(call.plannedAt ?? 0, now) : formatTime(call.plannedAt ?? 0)}
            />
          ))}
          {today.counts[kind] > today[kind].length && (
            <tr>
              <td colSpan={6}>{t('today.calls.more', { count: today.counts[kind] - today[kind].length })}</td>
            </tr>
          )}
        </tbody>
      ))}
      {today.suggested.length > 0 && (
        <tbody>
          <tr className={styles.kind}>
            <th colSpan={6} scope="rowgroup">
              {`${t('today.calls.suggested')} (${today.suggested.length})`}
            </th>
          </tr>
          {today.suggested.map((suggestion) => (
            <CallLine key={suggestion.customerId} call={suggestion} when={suggestion.rating} why={whySuggested(suggestion, t)} />
          ))}
        </tbody>
      )}
    </table>
  )
}

interface CallLineProps {
  call: Pick<Call, 'contactName' | 'customerName' | 'phone'>
  when: string
  why: string
}

function CallLine({ call, when, why }: CallLineProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <td className={styles.time}>{when}</td>
      <td>
        <strong>{call.contactName ?? call.customerName}</strong>
        {call.contactName && <div>{call.customerName}</div>}
      </td>
      <td className={styles.phone}>{parsePhone(call.phone)?.formatted ?? call.phone}</td>
      <td>{why}</td>
      <td>
        {ticksOf(t).map((word) => (
          <div key={word} className={styles.tick}>
            <span aria-hidden="true" className={styles.box} />
            {word}
          </div>
        ))}
      </td>
      <td />
    </tr>
  )
}

function ticksOf(t: TFunction) {
  return [t('today.sheet.tick.reached'), t('today.sheet.tick.noAnswer'), t('today.sheet.tick.callBack')]
}
