import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useCategories } from '#renderer/kit/categories.ts'
import { daysFromNow, formatDong, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { CategoryMarks } from '#renderer/kit/ui/CategoryMark.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { stages } from '#shared/features/customers/choices.ts'
import type { customer, standing } from '#shared/features/customers/schema.ts'
import { splitFullName, stripLegalForm } from '#shared/kit/names.ts'
import styles from './CustomerCard.module.css'
import { TaxCode } from './TaxCode.tsx'

export type CustomerWithStanding = z.infer<typeof customer> & { standing: z.infer<typeof standing> }

const path = stages.slice(0, 5)

/** Name, place in the life cycle, and the three answers a seller looks for first. */
export function CustomerHeader({ customer }: { customer: CustomerWithStanding }) {
  const { t } = useTranslation()
  const categories = useCategories()
  const reached = path.indexOf(customer.stage)
  const line = [customer.code, customer.groupName].filter(Boolean).join(' · ')
  return (
    <>
      <header className={styles.header}>
        <span className={styles.monogram} aria-hidden="true">
          {monogramOf(customer)}
        </span>
        <div className={styles.names}>
          <h2 className={styles.name}>{customer.name}</h2>
          <div className={styles.line}>
            {line}
            {customer.taxCode && ' · MST '}
            {customer.taxCode && <TaxCode key={customer.version} customer={customer} />}
          </div>
          <CategoryMarks categories={categories.of(customer.categoryIds)} />
          {customer.standing.refusingCalls.includes(null) && <Pill tone="red">{t('privacy.noCalls')}</Pill>}
        </div>
        {customer.rating && <Pill tone="green">{t('customers.rated', { rating: customer.rating })}</Pill>}
        {reached === -1 && (
          <Pill tone={customer.stage === 'lost' ? 'red' : 'neutral'}>{t(`customers.stages.${customer.stage}`)}</Pill>
        )}
      </header>
      <ol className={styles.path} aria-label={t('customers.stage')}>
        {path.map((stage, index) => (
          <li
            key={stage}
            className={styles.step}
            title={t(`customers.stages.${stage}`)}
            data-state={index < reached ? 'past' : index === reached ? 'now' : 'ahead'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className={styles.stepName}>{t(`customers.stages.${stage}`)}</span>
          </li>
        ))}
      </ol>
      <Standing standing={customer.standing} />
    </>
  )
}

function Standing({ standing }: { standing: CustomerWithStanding['standing'] }) {
  const { t } = useTranslation()
  const now = useNow()
  const { nextCall, nextAppointmentAt } = standing
  const late = nextCall && nextCall.plannedAt < now ? -daysFromNow(nextCall.plannedAt, now) : undefined
  return (
    <dl className={styles.standing}>
      <div>
        <dt>{t('customers.standing.openValue')}</dt>
        <dd>{standing.contractCount > 0 ? formatDong(standing.openContractValue) : t('customers.standing.none')}</dd>
      </div>
      <div>
        <dt>{t('customers.standing.nextAppointment')}</dt>
        <dd>{nextAppointmentAt ? formatMoment(nextAppointmentAt, now) : t('customers.standing.none')}</dd>
      </div>
      <div>
        <dt>{t('customers.standing.nextCall')}</dt>
        <dd className={late === undefined ? '' : styles.late}>
          {late === undefined
            ? nextCall
              ? formatMoment(nextCall.plannedAt, now)
              : t('customers.standing.none')
            : late > 0
              ? t('customers.standing.forgottenDays', { count: late })
              : t('customers.standing.forgottenToday')}
        </dd>
      </div>
    </dl>
  )
}

function monogramOf({ kind, name }: CustomerWithStanding) {
  if (kind === 'person') return (splitFullName(name).given[0] ?? '?').toUpperCase()
  const words = stripLegalForm(name).rest.split(' ').filter(Boolean)
  return words
    .slice(-2)
    .map((word) => word[0])
    .join('')
    .toUpperCase()
}
