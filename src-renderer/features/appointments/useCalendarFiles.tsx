import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export'
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { ExportCalendarDialog } from './ExportCalendarDialog.tsx'
import { ImportCalendarDialog } from './ImportCalendarDialog.tsx'

type Open = { dialog: 'import'; file: FileToken | File; name: string } | { dialog: 'export' }

/** What comes in from .ics files, chosen or dropped onto the calendar, and goes out to them. */
export function useCalendarFiles(): { dialog: ReactNode; onDrop: ((files: File[]) => void) | undefined } {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const attempt = useAttempt()
  const mayAdd = useMay('appointments.add')
  const close = () => setOpen(undefined)
  const choose = () =>
    attempt(async () => {
      const chosen = await desktop.chooseFile({ kind: 'calendar' })
      if (chosen) setOpen({ dialog: 'import', ...chosen })
    })
  useOffer('calendar-files', [
    {
      id: 'import-calendar',
      text: t('calendar.files.import'),
      icon: ArrowImportRegular,
      run: () => void choose(),
      may: 'appointments.add',
      place: 'bar',
    },
    {
      id: 'export-calendar',
      text: t('calendar.files.export'),
      icon: ArrowExportRegular,
      run: () => setOpen({ dialog: 'export' }),
      may: 'appointments.export',
      place: 'bar',
    },
  ])
  return {
    dialog:
      open?.dialog === 'import' ? (
        <ImportCalendarDialog file={open.file} name={open.name} onClose={close} />
      ) : (
        open && <ExportCalendarDialog onClose={close} />
      ),
    onDrop: mayAdd ? ([file]) => file && setOpen({ dialog: 'import', file, name: file.name }) : undefined,
  }
}
