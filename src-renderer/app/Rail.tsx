import { useTranslation } from 'react-i18next'
import { useBadges } from '#renderer/kit/badges.ts'
import { type Place, routes } from '#renderer/kit/routes.ts'
import { useAllowedScreens } from './allowed.ts'
import styles from './Rail.module.css'
import { useCalendarDrops } from './useCalendarDrops.ts'

/** The modules, with the number of what waits in them. */
export function Rail({ shown }: { shown: Place | undefined }) {
  const { t } = useTranslation()
  const badges = useBadges()
  const screens = useAllowedScreens()
  const drops = useCalendarDrops()
  return (
    <nav className={styles.rail} aria-label={t('app.name')}>
      {screens.map(({ place, icon: Icon, chosenIcon: ChosenIcon, keys }) => {
        const isShown = place === shown
        const { count = 0, words } = badges[place] ?? {}
        return (
          <a
            key={place}
            href={`#${routes[place]}`}
            className={styles.item}
            aria-current={isShown ? 'page' : undefined}
            title={`${t(`place.${place}`)} (${keys})`}
            {...(place === 'calendar' ? drops : undefined)}
          >
            {isShown ? <ChosenIcon /> : <Icon />}
            <span className={styles.name}>{t(`place.${place}`)}</span>
            {count > 0 && (
              <span className={styles.badge} role="img" aria-label={words} title={words}>
                {count > 99 ? '99+' : count}
              </span>
            )}
          </a>
        )
      })}
    </nav>
  )
}
