import { Checkbox } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import styles from './CallDialog.module.css'
import type { ResultValues } from './resultForm.ts'
import type { useCircumstances } from './useCircumstances.ts'

/** A no makes a prospect less likely: they are rated one step lower, unless whoever called knows better. */
export function RatingAfterRefusal({
  rating,
  ratingAfterRefusal,
}: Pick<ReturnType<typeof useCircumstances>, 'rating' | 'ratingAfterRefusal'>) {
  const { t } = useTranslation()
  const { control, setValue } = useFormContext<ResultValues>()
  const [outcome, newRating] = useWatch({ control, name: ['outcome', 'newRating'] })
  if (outcome !== 'refused' || !ratingAfterRefusal) return null
  return (
    <section className={styles.next} aria-label={t('calls.refusal.title')}>
      <div className={styles.nextHead}>
        <Checkbox
          checked={newRating !== null}
          label={
            rating
              ? t('calls.refusal.lower', { from: rating, to: ratingAfterRefusal })
              : t('calls.refusal.rate', { to: ratingAfterRefusal })
          }
          onChange={(_, { checked }) =>
            setValue('newRating', checked === true ? ratingAfterRefusal : null, { shouldDirty: true })
          }
        />
      </div>
      <p className={styles.hint}>{t('calls.refusal.why')}</p>
    </section>
  )
}
