import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'

const PrintCalendarDialog = late(() => import('./PrintCalendarDialog.tsx').then((module) => module.PrintCalendarDialog))

/** Offers to print the calendar; answers the dialog while it is open. */
export function useCalendarPrint(): ReactNode {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useOffer('calendar-print', [
    {
      id: 'print-calendar',
      text: t('record.print.command'),
      icon: PrintRegular,
      keys: 'Ctrl+P',
      run: () => setOpen(true),
      may: 'appointments.print',
      place: 'bar',
    },
  ])
  return isOpen && <PrintCalendarDialog onClose={() => setOpen(false)} />
}
