import { GiftRegular } from '@fluentui/react-icons/svg/gift'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { dayInWords } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { ComingOccasion } from '#shared/features/occasions/schema.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import { type Day, daysBetween } from '#shared/kit/day.ts'
import { formatLunar } from '#shared/kit/lunar.ts'
import styles from './ComingOccasions.module.css'

interface ComingOccasionsProps {
  today: Day
  onShow: (audience: Audience) => void
  /** Plans what these customers get; undefined: not for this person. */
  onPlanGifts: ((occasion: ComingOccasion) => void) | undefined
}

/** The occasions that are near, each a way to the customers it is for and to the gifts they get. */
export function ComingOccasions({ today, onShow, onPlanGifts }: ComingOccasionsProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data: coming = [] } = useQuery(ask.occasions.coming.queryOptions())
  if (coming.length === 0) return null
  return (
    <ul className={styles.coming}>
      {coming.map((occasion) => (
        <li key={occasion.key || occasion.id} className={styles.occasion}>
          <Line occasion={occasion} days={daysBetween(today, occasion.on)} onShow={onShow} />
          {onPlanGifts && (
            <IconButtons
              buttons={[
                {
                  text: t('gifts.planFor', { occasion: language === 'en' ? occasion.en : occasion.vi }),
                  icon: <GiftRegular />,
                  run: () => onPlanGifts(occasion),
                },
              ]}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  occasion: ComingOccasion
  days: number
  onShow: (audience: Audience) => void
}

function Line({ occasion, days, onShow }: LineProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { on, people, audience } = occasion
  const day = dayInWords(on, language, { weekday: 'short', day: 'numeric', month: 'numeric' })
  return (
    <button type="button" className={styles.line} title={t('occasions.show')} onClick={() => onShow(audience)}>
      <span className={styles.what}>
        <strong>{language === 'en' ? occasion.en : occasion.vi}</strong>
        <span>
          {[t('occasions.people', { count: people }), `${day} (${formatLunar(on)} ${t('calendar.lunar')})`].join(' · ')}
        </span>
      </span>
      <Pill tone={days === 0 ? 'blue' : 'neutral'}>
        {days === 0
          ? t('today.occasions.today')
          : days === 1
            ? t('today.occasions.tomorrow')
            : t('occasions.inDays', { count: days })}
      </Pill>
    </button>
  )
}
