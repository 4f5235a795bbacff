import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { anniversaryWords } from '#renderer/kit/anniversaryWords.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Anniversary } from '#shared/features/occasions/schema.ts'
import type { Today } from '#shared/features/today/schema.ts'
import { daysBetween } from '#shared/kit/day.ts'
import { Panel } from './Panel.tsx'
import styles from './Rows.module.css'

/** Birthdays and other anniversaries that are near, below the occasions that are. */
export function Occasions({ today, children }: { today: Today; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('today.occasions.title')}>
      {children}
      {today.occasions.length === 0 && <p className={styles.none}>{t('today.occasions.emptyAdvice')}</p>}
      <ul className={styles.rows}>
        {today.occasions.map((occasion) => (
          <li key={`${occasion.kind}${occasion.customerId}${occasion.personName}${occasion.title}`}>
            <a className={styles.row} href={`#${routes.customers}/${occasion.customerId}`}>
              <span className={styles.what}>
                <strong>{occasion.personName || occasion.customerName}</strong>
                <span>
                  {[
                    wordsOf(occasion, t),
                    occasion.personName && occasion.personName !== occasion.customerName && occasion.customerName,
                    occasion.note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Nearness occasion={occasion} today={today} />
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Nearness({ occasion, today }: { occasion: Anniversary; today: Today }) {
  const { t } = useTranslation()
  const days = daysBetween(today.on, occasion.on)
  if (days === 0) return <Pill tone="blue">{t('today.occasions.today')}</Pill>
  return <Pill>{days === 1 ? t('today.occasions.tomorrow') : `${occasion.on.slice(8)}/${occasion.on.slice(5, 7)}`}</Pill>
}

function wordsOf({ title, ...occasion }: Anniversary, t: TFunction) {
  const words = [title, occasion.kind === 'important-date' && occasion.years <= 0 ? '' : anniversaryWords(occasion, t)]
  const told = words.filter(Boolean).join(' · ')
  return occasion.lunar === null ? told : t('today.occasions.lunar', { words: told, day: occasion.lunar })
}
