import { Button } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { Document16Regular } from '@fluentui/react-icons/svg/document'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import styles from './FilesField.module.css'
import { showFile } from './shownFile.ts'
import type { FormFiles } from './useAppointmentFiles.ts'

/** The files of an appointment in its form: those that lie there can be looked at, those that were added come with the saving. */
export function FilesField({ files: { kept, added, choose, remove, leaveOut } }: { files: FormFiles }) {
  const { t } = useTranslation()
  const attach = useRef<HTMLButtonElement>(null)
  const isAny = kept.length + added.length > 0
  /** The button that was pressed goes with its file; the keys must not go with it. */
  const taking = (take: () => void) => () => {
    attach.current?.focus()
    take()
  }
  return (
    <div className={styles.files}>
      <div className={styles.head}>
        <span id="appointment-files">{t('record.files.title')}</span>
        <Button ref={attach} size="small" icon={<AttachRegular />} onClick={() => void choose()}>
          {t('record.files.attach')}
        </Button>
        {!isAny && <span className={styles.hint}>{t('calendar.attached.dropHint')}</span>}
      </div>
      {isAny && (
        <ul className={styles.list} aria-labelledby="appointment-files">
          {kept.map((file) => (
            <li key={file.id} className={styles.file}>
              <Document16Regular className={styles.icon} aria-hidden="true" />
              <button
                type="button"
                className={styles.show}
                title={t('record.files.show', { name: file.name })}
                onClick={() => showFile(file)}
              >
                {file.name}
              </button>
              <span className={styles.facts}>{formatBytes(file.bytes)}</span>
              <RemoveButton name={file.name} run={taking(() => remove(file))} />
            </li>
          ))}
          {added.map((file) => (
            <li key={file.key} className={styles.file}>
              <Document16Regular className={styles.icon} aria-hidden="true" />
              <span className={styles.name} title={file.name}>
                {file.name}
              </span>
              <span className={styles.facts}>{`${formatBytes(file.bytes)} · ${t('calendar.attached.withSaving')}`}</span>
              <RemoveButton name={file.name} run={taking(() => leaveOut(file))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function RemoveButton({ name, run }: { name: string; run: () => void }) {
  const { t } = useTranslation()
  return <IconButtons buttons={[{ text: t('record.files.remove', { name }), icon: <DismissRegular />, run }]} />
}
