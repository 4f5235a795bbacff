import { useTranslation } from 'react-i18next'
import { type Birth, isLunarBirth, nextCelebration } from '#shared/kit/birth.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { formatBirth, formatDay } from './format.ts'
import { useNow } from './now.ts'

/** Says a birthday; of one by the moon also on which day it is next. */
export function useSayBirth() {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  return (birth: Birth) =>
    isLunarBirth(birth)
      ? t('birth.withNext', { birth: formatBirth(birth), day: formatDay(nextCelebration(birth, today)) })
      : formatBirth(birth)
}
