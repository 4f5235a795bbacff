import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { DeedProgress } from '#renderer/features/bulk/DeedProgress.tsx'
import { type Deeds, useDeeds } from '#renderer/features/bulk/useDeeds.ts'
import { CustomerFolders } from '#renderer/features/customers/CustomerFolders.tsx'
import { CustomerList } from '#renderer/features/customers/CustomerList.tsx'
import { ShareDialog } from '#renderer/features/customers/ShareDialog.tsx'
import { useMayCustomer } from '#renderer/features/customers/useMayCustomer.ts'
import { keptNow, readKept, showKept, showOnly, useCustomerView } from '#renderer/features/customers/view.ts'
import { ImportedDuplicates } from '#renderer/features/duplicates/ImportedDuplicates.tsx'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMayWhat } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { customerPage, routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { Customer } from '#shared/features/customers/schema.ts'
import type { SavedView } from '#shared/features/views/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { BulkOpen } from './CustomerBulk.tsx'
import { CustomerRecord } from './CustomerRecord.tsx'
import { useBulkCommands } from './useBulkCommands.ts'
import { useExchangeCommands } from './useExchangeCommands.ts'
import { usePasting } from './usePasting.ts'

const AppointmentDialog = late(() =>
  import('#renderer/features/appointments/AppointmentDialog.tsx').then(({ AppointmentDialog }) => AppointmentDialog),
)
const LogCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ LogCallDialog }) => LogCallDialog))
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))
const CustomerForm = late(() => import('#renderer/features/customers/CustomerForm.tsx').then(({ CustomerForm }) => CustomerForm))
const CustomerBulk = late(() => import('./CustomerBulk.tsx').then(({ CustomerBulk }) => CustomerBulk))
const ImportWizard = late(() => import('#renderer/features/imports/ImportWizard.tsx').then(({ ImportWizard }) => ImportWizard))

export type Open =
  | { form: 'import'; pasted?: string }
  | { form: 'new' | 'log' | 'plan' | 'appointment' }
  | { form: 'edit' | 'share'; customer: Customer }

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
  const { customer, may, isBin } = useCustomerCommands({ ids, only, setOpen, deeds })
  const isAlive = customer?.deletedAt === null
  useBulkCommands({ ids, isBin, mayEditOne: may.edit, onOpen: setBulk })
  const paste = usePasting((pasted) => setOpen({ form: 'import', pasted }))
  useExchangeCommands(ids, () => setOpen({ form: 'import' }))
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
            onPaste={paste}
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
          afterwards={(importId) => <ImportedDuplicates importId={importId} />}
        />
      )}
      {bulk && <CustomerBulk open={bulk} ids={ids} deeds={deeds} onClose={() => setBulk(undefined)} />}
      <DeedProgress job={deeds.job} />
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

/** What one does with a customer without leaving it. */
export function DialogsOfCustomer({
  id,
  open,
  onClose,
}: {
  id: CustomerId
  open: Open['form'] | undefined
  onClose: () => void
}) {
  const now = useNow()
  if (open === 'log') return <LogCallDialog customerId={id} onClose={onClose} />
  if (open === 'plan') return <PlanCallDialog customerId={id} onClose={onClose} />
  if (open === 'appointment')
    return <AppointmentDialog draft={{ ...nextFreeHour(dayOfInstant(now), now), customerId: id }} onClose={onClose} />
  return null
}

interface CommandContext {
  ids: CustomerId[]
  only: CustomerId | undefined
  setOpen: (open: Open) => void
  deeds: Deeds
}

export function useCustomerCommands({ ids, only, setOpen, deeds }: CommandContext) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [, go] = useHashLocation()
  const isBinShown = useCustomerView((view) => view.filter.view === 'bin')
  const { select } = useCustomerView.getState()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const { data: customer } = useQuery({
    ...ask.customers.get.queryOptions({ input: only as CustomerId }),
    enabled: only !== undefined,
  })

  const mayWhat = useMayWhat()
  const may = useMayCustomer(customer)
  const isBin = customer ? customer.deletedAt !== null : isBinShown
  const isFixed = !customer || isBin
  const mayRemove = mayWhat('customers.delete') && (ids.length > 1 ? mayWhat('customers.bulk') : !customer || may.delete)

  async function remove() {
    if (ids.length > 1) {
      if (await deeds.run(ids, { deed: 'remove' })) select(new Set())
      return
    }
    try {
      const count = await client.customers.remove(ids)
      notify({ text: t('customers.removed', { count }), undo: () => client.customers.restore(ids) })
      select(new Set())
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  async function restore() {
    if (ids.length > 1) return void (await deeds.run(ids, { deed: 'restore' }))
    const count = await client.customers.restore(ids)
    notify({ text: t('customers.restored', { count }), undo: () => client.customers.remove(ids) })
  }

  useOffer('customers', [
    {
      id: 'new-customer',
      text: t('customers.new'),
      icon: AddRegular,
      keys: 'Ctrl+N',
      run: () => setOpen({ form: 'new' }),
      may: 'customers.add',
      place: 'main',
    },
    {
      id: 'open-page',
      text: t('record.openPage'),
      keys: 'Alt+Enter',
      isDisabled: only === undefined,
      run: () => only && go(customerPage(only)),
      place: 'palette',
    },
    {
      id: 'log-call',
      text: t('calls.log'),
      icon: CallRegular,
      isDisabled: isFixed,
      run: () => setOpen({ form: 'log' }),
      may: 'calls.add',
      place: 'bar',
    },
    {
      id: 'plan-call',
      text: t('calls.plan'),
      icon: ClockRegular,
      isDisabled: isFixed,
      run: () => setOpen({ form: 'plan' }),
      may: 'calls.add',
      place: 'bar',
    },
    {
      id: 'new-appointment',
      text: t('calendar.one'),
      icon: CalendarAddRegular,
      keys: 'Ctrl+Shift+A',
      isDisabled: isFixed,
      run: () => setOpen({ form: 'appointment' }),
      may: 'appointments.add',
      place: 'bar',
    },
    {
      id: 'edit-customer',
      text: t('action.edit'),
      icon: EditRegular,
      isDisabled: isFixed,
      run: () => customer && setOpen({ form: 'edit', customer }),
      may: ids.length < 2 && mayWhat('customers.edit') && (!customer || may.edit),
      place: 'bar',
    },
    {
      id: 'share-customer',
      text: t('people.share.command'),
      icon: ShareRegular,
      isDisabled: isFixed,
      run: () => customer && setOpen({ form: 'share', customer }),
      may: may.share && staff.length > 1,
      place: 'bar',
    },
    isBin
      ? {
          id: 'restore-customer',
          text: t('action.restore'),
          icon: ArrowUndoRegular,
          isDisabled: ids.length === 0,
          run: () => void restore(),
          may: mayRemove,
          place: 'bar',
        }
      : {
          id: 'remove-customer',
          text: t('action.delete'),
          icon: DeleteRegular,
          keys: 'Delete',
          isDisabled: ids.length === 0,
          run: () => void remove(),
          may: mayRemove,
          place: 'bar',
        },
  ])
  return { customer, may, isBin }
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
