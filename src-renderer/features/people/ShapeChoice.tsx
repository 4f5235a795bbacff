import { useTranslation } from 'react-i18next'
import filterBar from '#renderer/kit/ui/FilterBar.module.css'
import { ChoiceMenu } from '#renderer/kit/ui/FilterBar.tsx'
import { peopleGroupings } from '#shared/features/people/schema.ts'
import styles from './ShapeChoice.module.css'
import { peopleShapes, usePeopleShape, usePeopleView } from './view.ts'

/** In which of the ways people are shown. */
export function ShapeChoice() {
  const { t } = useTranslation()
  const { shape, setShape } = usePeopleShape()
  return (
    <div role="radiogroup" aria-label={t('addressBook.chooseView')} className={styles.shapes}>
      {peopleShapes.map((one) => (
        <label key={one} className={styles.shape}>
          <input type="radio" name="people-shape" checked={shape === one} onChange={() => setShape(one)} />
          {t(`addressBook.views.${one}`)}
        </label>
      ))}
    </div>
  )
}

/** By what a list of them is divided. */
export function GroupChoice() {
  const { t } = useTranslation()
  const { group, setGroup } = usePeopleView()
  return (
    <span className={filterBar.unsearched}>
      <ChoiceMenu
        name={t('list.groupBy')}
        none={t('list.noGroup')}
        choices={peopleGroupings.map((one) => ({ value: one, text: t(`addressBook.groupings.${one}`) }))}
        chosen={group}
        onChange={setGroup}
      />
    </span>
  )
}
