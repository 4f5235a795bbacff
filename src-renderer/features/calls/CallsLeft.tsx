import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import styles from './CallsLeft.module.css'
import { useCallsLeft, useRollOver } from './useCallsLeft.ts'

/** In the evening, gently: how many calls are left, and a way to leave them for tomorrow. */
export function CallsLeft() {
  const { t } = useTranslation()
  const count = useCallsLeft()
  const rollOver = useRollOver()
  const mayEdit = useMay('calls.edit')
  if (count === 0) return null
  return (
    <div className={styles.left} role="status">
      <span>{t('calls.left.count', { count })}</span>
      {mayEdit && (
        <Button size="small" onClick={() => void rollOver()}>
          {t('calls.left.rollOver')}
        </Button>
      )}
    </div>
  )
}

/** The same in the status bar of every screen; it leads to where they are. */
export function CallsLeftStatus() {
  const { t } = useTranslation()
  const count = useCallsLeft()
  if (count === 0) return null
  return (
    <a className={styles.status} href={`#${routes.today}`}>
      {t('calls.left.count', { count })}
    </a>
  )
}
