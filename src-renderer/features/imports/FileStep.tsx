import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { useTranslation } from 'react-i18next'
import { EarlierImports } from './EarlierImports.tsx'
import styles from './FileStep.module.css'
import type { Wizard } from './useWizard.ts'

/** Choosing the file, and below it what was imported before. */
export function FileStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation()
  return (
    <div className={`${styles.step} scroll`}>
      <section className={styles.choose}>
        <DocumentTableRegular className={styles.icon} />
        <h3 className={styles.lead}>{t('imports.file.lead')}</h3>
        <p className={styles.advice}>{t('imports.file.advice')}</p>
        <Button appearance="primary" autoFocus onClick={() => void wizard.chooseFile()}>
          {t('imports.file.choose')}
        </Button>
        <p className={styles.template}>
          {t('imports.file.noFile')}{' '}
          <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => void wizard.saveTemplate()}>
            {t('imports.file.template')}
          </Button>
        </p>
      </section>
      <EarlierImports onUndo={(id) => void wizard.undo(id)} />
    </div>
  )
}
