import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useDeeds } from '#renderer/features/bulk/useDeeds.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { routes } from '#renderer/kit/routes.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CustomerPage.module.css'
import { CustomerRecord } from './CustomerRecord.tsx'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'
import { type Open, useCustomerCommands } from './useCustomerCommands.ts'
import { usePrintCommand } from './usePrintCommand.tsx'

const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then((module) => module.CustomerForm))
const ShareDialog = late(() => import('#renderer/features/customers/ShareDialog.tsx').then((module) => module.ShareDialog))

/** One customer as wide as the window, with the same commands as in the list. */
export function CustomerPage({ id, back = `${routes.customers}/${id}` }: { id: CustomerId; back?: string }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const [open, setOpen] = useState<Open>()
  const deeds = useDeeds()
  const { customer, may } = useCustomerCommands({ ids: [id], only: id, setOpen, deeds })
  const isAlive = customer?.deletedAt === null
  useOffer('page', [
    {
      id: 'back-to-list',
      text: t('record.backToList'),
      icon: ArrowLeftRegular,
      keys: 'Alt+ArrowLeft',
      run: () => go(back),
      place: 'bar',
    },
  ])
  const printing = usePrintCommand([id])
  const close = () => setOpen(undefined)
  return (
    <div className={`${styles.page} scroll`} data-pane="reading" tabIndex={-1}>
      <h1 className="visually-hidden">{customer?.name}</h1>
      <CustomerRecord id={id} mayEdit={may.edit && isAlive} isPage onAdd={isAlive ? (form) => setOpen({ form }) : undefined} />
      {open?.form === 'new' && (
        <CustomerForm customer={undefined} onClose={close} onSaved={(saved) => go(`${routes.customers}/${saved}`)} />
      )}
      {open?.form === 'edit' && <CustomerForm customer={open.customer} onClose={close} onSaved={close} />}
      {open?.form === 'share' && <ShareDialog customer={open.customer} onClose={close} />}
      {printing}
      <DialogsOfCustomer id={id} open={open?.form} onClose={close} />
    </div>
  )
}
