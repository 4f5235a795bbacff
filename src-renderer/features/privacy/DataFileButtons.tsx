import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import styles from './Request.module.css'
import { useDataFile } from './useDataFile.ts'

/** The ways a person's data file leaves the program. */
export function DataFileButtons({ person, name }: { person: Person; name: string }) {
  const { t } = useTranslation()
  const { savePdf, saveJson, print, isBusy } = useDataFile(person, name)
  if (!useMay('privacy.export')) return null
  return (
    <div className={styles.buttons} role="group" aria-label={t('privacy.file.title')}>
      <Button size="small" disabled={isBusy} onClick={() => void savePdf()}>
        {`${t('privacy.file.title')}: ${t('privacy.file.pdf')}`}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void saveJson()}>
        {t('privacy.file.json')}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void print()}>
        {t('privacy.file.print')}
      </Button>
    </div>
  )
}
