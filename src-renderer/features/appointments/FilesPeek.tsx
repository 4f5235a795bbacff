import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { useTranslation } from 'react-i18next'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'
import styles from './EntryPeek.module.css'
import { showFile } from './shownFile.ts'

/** How many files lie with an appointment, and each of them to be looked at. */
export function FilesPeek({ files, onShow }: { files: readonly AppointmentFile[]; onShow: () => void }) {
  const { t } = useTranslation()
  if (files.length === 0) return null
  return (
    <>
      <p className={styles.fileCount}>
        <Attach16Regular aria-hidden="true" />
        {t('calendar.attached.count', { count: files.length })}
      </p>
      <ul className={styles.files} aria-label={t('record.files.title')}>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              title={t('record.files.show', { name: file.name })}
              onClick={() => {
                onShow()
                showFile(file)
              }}
            >
              {file.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
