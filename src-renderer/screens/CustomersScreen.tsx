import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { CustomerFolders } from '#renderer/features/customers/CustomerFolders.tsx'
import { CustomerList } from '#renderer/features/customers/CustomerList.tsx'
import { ShareDialog } from '#renderer/features/customers/ShareDialog.tsx'
import { keptNow, readKept, showKept, showOnly, useCustomerView } from '#renderer/features/customers/view.ts'
import { ImportedDuplicates } from '#renderer/features/duplicates/ImportedDuplicates.tsx'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { SavedView } from '#shared/features/views/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { CustomerRecord } from './CustomerRecord.tsx'
import { DialogsOfCustomer } from './DialogsOfCustomer.tsx'
import { type Open, useCustomerCommands } from './useCustomerCommands.ts'
import { useExchangeCommands } from './useExchangeCommands.ts'
import { usePrintCommand } from './usePrintCommand.tsx'

const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then(({ CustomerForm }) => CustomerForm))
const ImportWizard = late(() => import('#renderer/features/imports/ImportWizard.tsx').then(({ ImportWizard }) => ImportWizard))

/** The customers: views │ list │ card. */
export function CustomersScreen() {
  const { t } = useTranslation()
  const { selected, select } = useCustomerView()
  const [open, setOpen] = useState<Open>()
  const [wanted, setWanted] = useState<CustomerId>()
  useLinkedCustomer()
  const ids = [...selected] as CustomerId[]
  const only = ids.length === 1 ? ids[0] : undefined
  const { customer, may } = useCustomerCommands({ ids, only, setOpen })
  const isAlive = customer?.deletedAt === null
  const printing = usePrintCommand(ids)
  useExchangeCommands(() => setOpen({ form: 'import' }))
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
        folders={
          <>
            <KeptViews />
            <CustomerFolders />
          </>
        }
        list={
          <CustomerList
            onOpen={(row) => setWanted(row.id)}
            onImport={() => setOpen({ form: 'import' })}
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
        <ImportWizard onClose={() => setOpen(undefined)} afterwards={(importId) => <ImportedDuplicates importId={importId} />} />
      )}
      {printing}
      {only && <DialogsOfCustomer id={only} open={open?.form} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** The views of customers that people keep. */
function KeptViews() {
  const { t } = useTranslation()
  const notify = useNotify()
  const saved = useCustomerView((view) => view.saved)

  async function show({ id, name, content }: SavedView) {
    const kept = readKept(content)
    try {
      await client.customers.count(kept.filter)
      showKept(id, kept)
    } catch {
      notify({ text: t('views.broken', { name }), intent: 'error' })
    }
  }

  return (
    <SavedViews
      list="customers"
      chosen={saved}
      content={keptNow}
      countOf={(content) => ask.customers.count.queryOptions({ input: readKept(content).filter })}
      onShow={(view) => void show(view)}
    />
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
