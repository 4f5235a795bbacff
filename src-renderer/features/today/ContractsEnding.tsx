import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatDong } from '#renderer/kit/format.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { ContractRow } from '#shared/features/contracts/schema.ts'
import type { Today } from '#shared/features/today/schema.ts'
import { daysBetween } from '#shared/kit/day.ts'
import { Panel } from './Panel.tsx'
import styles from './Rows.module.css'

/** Within so many days the end is near enough to be marked. */
const SOON_DAYS = 30

/** Contracts whose end comes into sight, the nearest first. */
export function ContractsEnding({ today }: { today: Today }) {
  const { t } = useTranslation()
  const count = today.counts.contractsEnding
  const more = count > 0 && (
    <Link href={`#${routes.contracts}`} aria-label={t('today.contracts.seeAll', { count })}>
      {count}
    </Link>
  )
  return (
    <Panel title={t('today.contracts.title')} more={more}>
      {count === 0 && <p className={styles.none}>{t('today.contracts.emptyAdvice')}</p>}
      <ul className={styles.rows}>
        {today.contractsEnding.map((contract) => (
          <li key={contract.id}>
            <a className={styles.row} href={`#${routes.contracts}/${contract.id}`}>
              <span className={styles.what}>
                <strong>{contract.customerName}</strong>
                <span>{`${contract.number} · ${formatDong(contract.value)}`}</span>
              </span>
              <Ending contract={contract} today={today} />
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Ending({ contract, today }: { contract: ContractRow; today: Today }) {
  const { t } = useTranslation()
  if (!contract.endsOn) return null
  const days = daysBetween(today.on, contract.endsOn)
  return (
    <Pill tone={days <= SOON_DAYS ? 'amber' : 'neutral'}>
      {days === 0 ? t('today.contracts.today') : t('day.inDays', { count: days })}
    </Pill>
  )
}
