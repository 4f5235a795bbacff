import { Checkbox } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { ColourDot } from '#renderer/kit/ui/CategoryMark.tsx'
import type { CategoryId } from '#shared/kit/id.ts'
import styles from './CalendarFolders.module.css'
import { useCalendarView } from './view.ts'

/** Appointments of some categories alone, as long as one is ticked. */
export function CategoryTicks() {
  const { t } = useTranslation()
  const { categoryIds, change } = useCalendarView()
  const { all } = useCategories()
  if (all.length === 0) return null
  const toggle = (id: CategoryId) =>
    change({ categoryIds: categoryIds.includes(id) ? categoryIds.filter((one) => one !== id) : [...categoryIds, id] })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{t('calendar.onlyCategories')}</legend>
      {all.map(({ id, name, colour }) => (
        <Checkbox
          key={id}
          className={styles.tick}
          checked={categoryIds.includes(id)}
          label={
            <span className={styles.category} title={name}>
              <ColourDot colour={colour} />
              <span>{name}</span>
            </span>
          }
          onChange={() => toggle(id)}
        />
      ))}
    </fieldset>
  )
}
