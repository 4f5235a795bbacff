import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useEraseCommand } from '#renderer/features/bin/useEraseCommand.tsx'
import { DeedProgress } from '#renderer/features/bulk/DeedProgress.tsx'
import { useDeeds } from '#renderer/features/bulk/useDeeds.ts'
import { CustomerList } from '#renderer/features/customers/CustomerList.tsx'
import { HiddenImported } from '#renderer/features/customers/HiddenImported.tsx'
import { ShareDialog } from '#renderer/features/customers/ShareDialog.tsx'
import { showOnly, useCustomerView } from '#renderer/features/customers/view.ts'
import { ImportedDuplicates } from '#renderer/features/duplicates/ImportedDuplicates.tsx'
import { client } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { CustomerId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import type { BulkOpen } from './CustomerBulk.tsx'
import { CustomerRecord } from './CustomerRecord.tsx'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'
import { useBulkCommands } from './useBulkCommands.ts'
import { useCustomerActions } from './useCustomerActions.ts'
import { type Open, useCustomerCommands } from './useCustomerCommands.ts'
import { useExchangeCommands } from './useExchangeCommands.ts'
import { useFolderDrops } from './useFolderDrops.ts'
import { useGoodsTable } from './useGoodsTable.tsx'
import { usePasting } from './usePasting.ts'
import { usePlanGifts } from './usePlanGifts.tsx'
import { usePrintCommand } from './usePrintCommand.tsx'

const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then(({ CustomerForm }) => CustomerForm))
const CustomerBulk = late(() => import('./CustomerBulk.tsx').then(({ CustomerBulk }) => CustomerBulk))
const ImportWizard = late(() => import('#renderer/features/imports/ImportWizard.tsx').then(({ ImportWizard }) => ImportWizard))

/** The customers: views │ list │ card. */
export function CustomersScreen() {
  const { t } = useTranslation()
  const { selected, select } = useCustomerView()
  const [open, setOpen] = useState<Open>()
  const [wanted, setWanted] = useState<CustomerId>()
  useLinkedCustomer()
  const ids = useMemo(() => [...selected] as CustomerId[], [selected])
  const only = ids.length === 1 ? ids[0] : undefined
  const [bulk, setBulk] = useState<BulkOpen>()
  const deeds = useDeeds()
  const { customer, may, isBin, remove } = useCustomerCommands({ ids, only, setOpen, deeds })
  const isAlive = customer?.deletedAt === null
  const printing = usePrintCommand(ids)
  useBulkCommands({ ids, isBin, mayEditOne: may.edit, onOpen: setBulk })
  const actions = useCustomerActions({
    isBin,
    onCategorise: () => setBulk({ dialog: 'categorise' }),
    onRemove: (those) => void remove(those),
  })
  const drops = useFolderDrops({ isBin, deeds, remove })
  const erasing = useEraseCommand({
    ...{ record: 'customer', ids, onErased: () => select(new Set()) },
    remove: (id: CustomerId) => client.customers.remove([id]),
  })
  const paste = usePasting((pasted) => setOpen({ form: 'import', pasted }))
  useExchangeCommands(ids, () => setOpen({ form: 'import' }))
  const planningGifts = usePlanGifts(ids)
  const table = useGoodsTable('purchases')
  // A row is opened before its card has come, and before it is known what may be done with it.
  useEffect(() => {
    if (wanted === undefined || (wanted === only && (customer?.id !== wanted || !may.edit))) return
    setWanted(undefined)
    if (wanted === only && customer) setOpen({ form: 'edit', customer })
  }, [wanted, only, customer, may.edit])
  return (
    <>
      <Panes
        id="customers"
        title={t('place.customers')}
        folders={<CustomerAndPeopleFolders shown="customers" {...drops} />}
        list={
          <CustomerList
            onOpen={(row) => setWanted(row.id)}
            onImport={() => setOpen({ form: 'import' })}
            onPaste={paste}
            actions={actions}
            onNew={() => setOpen({ form: 'new' })}
          />
        }
        reading={
          only ? (
            <CustomerRecord
              key={only}
              id={only}
              mayEdit={may.edit && isAlive}
              isPage={false}
              onAdd={isAlive ? (form) => setOpen({ form }) : undefined}
            />
          ) : (
            <Empty title={ids.length > 1 ? t('customers.manyChosen', { count: ids.length }) : t('customers.noneChosen')} />
          )
        }
      />
      {(open?.form === 'new' || open?.form === 'edit') && (
        <CustomerForm
          customer={open.form === 'edit' ? open.customer : undefined}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => select(new Set([id]))}
        />
      )}
      {open?.form === 'share' && <ShareDialog customer={open.customer} onClose={() => setOpen(undefined)} />}
      {open?.form === 'import' && (
        <ImportWizard
          pasted={open.pasted}
          onClose={() => setOpen(undefined)}
          afterwards={(importId) => (
            <>
              <HiddenImported importId={importId} />
              <ImportedDuplicates importId={importId} />
            </>
          )}
        />
      )}
      {bulk && <CustomerBulk open={bulk} ids={ids} deeds={deeds} onClose={() => setBulk(undefined)} />}
      <DeedProgress job={deeds.job} />
      {printing}
      {erasing}
      {planningGifts}
      {table.dialog}
      {only && <DialogsOfCustomer id={only} open={open?.form} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** A link to one customer, `#/customers/12`, shows and chooses it. */
function useLinkedCustomer() {
  const [place, go] = useHashLocation()
  useEffect(() => {
    const id = Number(place.slice(routes.customers.length + 1))
    if (!Number.isInteger(id) || id <= 0) return
    showOnly({})
    useCustomerView.getState().select(new Set([id]))
    go(routes.customers, { replace: true })
  }, [place, go])
}
