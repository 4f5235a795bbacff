import { SpinButton } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_NOT_CONTACTED_DAYS } from '#shared/features/customers/views.ts'
import styles from './NotContactedDays.module.css'
import { useNotContactedDays } from './useNotContactedDays.ts'
import { useCustomerView } from './view.ts'

/** How long nobody may have talked with whom the view shows; what is chosen is the view's from now on, in the folder pane too. */
export function NotContactedDays() {
  const { t } = useTranslation()
  const id = useId()
  const { filter, saved, setFilter } = useCustomerView()
  const [, keep] = useNotContactedDays()

  function choose(days: number) {
    if (!Number.isInteger(days) || days < 1 || days > MOST_NOT_CONTACTED_DAYS) return
    setFilter({ notContactedDays: days })
    if (saved === undefined) keep(days)
  }

  return (
    <span className={styles.line}>
      <label htmlFor={id}>{t('customers.notContacted.since')}</label>
      <SpinButton
        id={id}
        className={styles.days}
        size="small"
        min={1}
        max={MOST_NOT_CONTACTED_DAYS}
        value={filter.notContactedDays}
        onChange={(_, { value, displayValue }) => choose(value ?? Number(displayValue))}
      />
      {t('customers.notContacted.days')}
    </span>
  )
}
