import { useTranslation } from 'react-i18next'
import styles from './ShapeChoice.module.css'
import { peopleShapes, usePeopleShape } from './view.ts'

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
