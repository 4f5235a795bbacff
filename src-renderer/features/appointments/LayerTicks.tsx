import { Checkbox } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import folders from './CalendarFolders.module.css'
import { toneOf } from './entryWords.ts'
import styles from './LayerTicks.module.css'
import { useLayers } from './useLayers.ts'

/** What is laid over the calendar, each with its colour. */
export function LayerTicks() {
  const { t } = useTranslation()
  const { offered, shown, toggle } = useLayers()
  return (
    <fieldset className={folders.group}>
      <legend className={folders.title}>{t('calendar.layers')}</legend>
      {offered.map((layer) => (
        <Checkbox
          key={layer}
          className={folders.tick}
          checked={shown.includes(layer)}
          label={
            <span className={styles.label}>
              <span className={styles.mark} data-tone={toneOf[layer]} aria-hidden="true" />
              {t(`calendar.layerNames.${layer}`)}
            </span>
          }
          onChange={() => toggle(layer)}
        />
      ))}
    </fieldset>
  )
}
