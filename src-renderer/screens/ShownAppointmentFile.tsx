import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { appointmentFileSource } from '#renderer/features/appointments/fileSource.ts'
import { showFile, useShownFile } from '#renderer/features/appointments/shownFile.ts'
import { FileViewer } from '#renderer/features/documents/FileViewer.tsx'
import { useSaveCopy } from '#renderer/features/documents/useSaveCopy.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { AppointmentFile } from '#shared/features/appointments/files.ts'
import styles from './ShownAppointmentFile.module.css'

/** A file of an appointment, looked at over whatever it was opened from. */
export function ShownAppointmentFile() {
  const file = useShownFile((shown) => shown.file)
  return file ? <FileDialog key={file.id} file={file} /> : null
}

function FileDialog({ file: { id, name, mediaType } }: { file: AppointmentFile }) {
  const { t } = useTranslation()
  const maySave = useMay('appointments.print')
  const saveCopy = useSaveCopy()
  const source = appointmentFileSource(id)
  const close = () => showFile(undefined)
  useReturnFocus()
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{name}</DialogTitle>
          <DialogContent className={styles.content}>
            <FileViewer
              source={source}
              name={name}
              mediaType={mediaType}
              tools={null}
              otherKindAdvice={t('record.files.otherKindAdvice')}
            />
          </DialogContent>
          <DialogActions>
            {maySave && <Button onClick={() => void saveCopy(source, name)}>{t('contracts.viewer.saveCopy')}</Button>}
            <Button appearance="primary" onClick={close}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
