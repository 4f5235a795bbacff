import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import type { Permission } from '#shared/kit/access.ts'
import type { PrintListDialogProps } from './PrintListDialog.tsx'

const PrintListDialog = late(() => import('./PrintListDialog.tsx').then((module) => module.PrintListDialog))

export interface PrintedList extends Omit<PrintListDialogProps, 'onClose'> {
  id: string
  may: Permission
}

/** Offers to print a list; answers the dialog while it is open. */
export function usePrintList({ id, may, ...printed }: PrintedList): ReactNode {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useOffer(`${id}-print`, [
    {
      id: `print-${id}`,
      text: t('record.print.command'),
      icon: PrintRegular,
      keys: 'Ctrl+P',
      run: () => setOpen(true),
      may,
      place: 'bar',
    },
  ])
  return isOpen && <PrintListDialog {...printed} onClose={() => setOpen(false)} />
}
