import { useTranslation } from 'react-i18next'
import styles from './StepList.module.css'
import { type Step, steps } from './wizardState.ts'

/** The way through the wizard; what lies behind can be gone back to. */
export function StepList({ step, onGo }: { step: Step; onGo: ((step: Step) => void) | undefined }) {
  const { t } = useTranslation()
  const now = steps.indexOf(step)
  return (
    <ol className={styles.steps} aria-label={t('imports.stepOf')}>
      {steps.map((one, index) => (
        <li
          key={one}
          className={styles.step}
          aria-current={one === step ? 'step' : undefined}
          data-state={index < now ? 'done' : index === now ? 'now' : 'ahead'}
        >
          <button type="button" className={styles.button} disabled={!onGo || index >= now} onClick={() => onGo?.(one)}>
            <span className={styles.number}>{index + 1}</span>
            {t(`imports.steps.${one}`)}
          </button>
        </li>
      ))}
    </ol>
  )
}
