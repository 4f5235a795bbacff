import { Button, Dropdown, Option } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './MonthChooser.module.css'
import { addToMonth, choosableMonths, monthOf, partsOfMonth } from './months.ts'
import { useReportView } from './view.ts'

/** Which month is read; never one that has not begun. */
export function MonthChooser() {
  const { t } = useTranslation()
  const { month, show } = useReportView()
  const today = dayOfInstant(useNow())
  const thisMonth = monthOf(today)
  const lastMonth = addToMonth(thisMonth, -1)
  const textOf = (one: string) => t('reports.month', partsOfMonth(one))
  return (
    <fieldset className={styles.chooser} aria-label={t('reports.chooseMonth')}>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t('reports.previous')}
        title={`${t('reports.previous')} (Alt+←)`}
        onClick={() => show(addToMonth(month, -1))}
      />
      <Dropdown
        className={styles.month ?? ''}
        listbox={{ className: styles.months ?? '' }}
        aria-label={t('reports.chooseMonth')}
        selectedOptions={[month]}
        value={textOf(month)}
        onOptionSelect={(_, { optionValue }) => optionValue && show(optionValue)}
      >
        {choosableMonths(today, month).map((one) => (
          <Option key={one} value={one}>
            {textOf(one)}
          </Option>
        ))}
      </Dropdown>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t('reports.next')}
        title={`${t('reports.next')} (Alt+→)`}
        disabled={month >= thisMonth}
        onClick={() => show(addToMonth(month, 1))}
      />
      <Button appearance="subtle" aria-pressed={month === lastMonth} onClick={() => show(lastMonth)}>
        {t('reports.lastMonth')}
      </Button>
      <Button appearance="subtle" aria-pressed={month === thisMonth} onClick={() => show(thisMonth)}>
        {t('reports.thisMonth')}
      </Button>
    </fieldset>
  )
}
