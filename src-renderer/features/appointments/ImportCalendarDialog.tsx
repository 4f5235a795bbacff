import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { CalendarFile } from '#shared/features/appointments/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { CalendarFileFacts } from './CalendarFileFacts.tsx'
import styles from './ImportCalendarDialog.module.css'
import { useCalendarView } from './view.ts'

export interface ImportCalendarDialogProps {
  file: FileToken | File
  name: string
  onClose: () => void
}

/** What a calendar file holds and what would become of it; then it is taken in, and may be taken back. */
export function ImportCalendarDialog({ file, name, onClose }: ImportCalendarDialogProps) {
  useReturnFocus()
  const { t } = useTranslation()
  const notify = useNotify()
  const [read, setRead] = useState<CalendarFile>()
  const [problem, setProblem] = useState('')
  const [isTaking, setTaking] = useState(false)
  useEffect(() => {
    client.appointments.readFile({ file }).then(setRead, (error: unknown) => setProblem(say(error)))
  }, [file])
  const count = read ? read.added + read.changed : 0

  async function take() {
    setTaking(true)
    try {
      const { ids, added, changed } = await client.appointments.importFile({ file })
      onClose()
      if (read?.from) useCalendarView.getState().change({ day: dayOfInstant(read.from) })
      const undo = ids.length > 0 ? () => client.appointments.undoImport({ ids }) : undefined
      notify({ text: t('calendar.files.imported', { count: added + changed }), detail: name, ...(undo && { undo }) })
    } catch (error) {
      setProblem(say(error))
      setTaking(false)
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void take()
          }}
        >
          <DialogBody>
            <DialogTitle>{t('calendar.files.importTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.name}>{name}</p>
              {problem && <p role="alert">{problem}</p>}
              {!problem && !read && <Spinner size="small" label={t('calendar.files.reading')} />}
              {!problem && read && <CalendarFileFacts read={read} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              {read && !problem && count > 0 && (
                <Button type="submit" appearance="primary" autoFocus disabled={isTaking}>
                  {t('calendar.files.take', { count })}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
