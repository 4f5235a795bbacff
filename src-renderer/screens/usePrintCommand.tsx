import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import type { CustomerId } from '#shared/kit/id.ts'

const PrintDialog = late(() => import('#renderer/features/customers/PrintDialog.tsx').then((module) => module.PrintDialog))

/** Offers to print customers; answers the dialog while it is open. */
export function usePrintCommand(ids: CustomerId[]): ReactNode {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useOffer('print', [
    {
      id: 'print-customers',
      text: t('record.print.command'),
      icon: PrintRegular,
      keys: 'Ctrl+P',
      run: () => setOpen(true),
      may: 'customers.print',
      place: 'bar',
    },
  ])
  return isOpen && <PrintDialog ids={ids} onClose={() => setOpen(false)} />
}
