import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock'
import { CallAddRegular } from '@fluentui/react-icons/svg/call-add'
import { MoneyHandRegular } from '@fluentui/react-icons/svg/money-hand'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ReorderList } from '#renderer/features/reorders/ReorderList.tsx'
import { useReorderDeeds } from '#renderer/features/reorders/useReorderDeeds.ts'
import { listingNow, useReorderView } from '#renderer/features/reorders/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { customerPage, printRoutes } from '#renderer/kit/routes.ts'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { usePrintList } from '#renderer/kit/ui/print/usePrintList.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import { type TableFormat, useExporting } from '#renderer/kit/useExporting.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Reorder } from '#shared/features/reorders/schema.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'

const OpportunityForm = late(() =>
  import('#renderer/features/opportunities/OpportunityForm.tsx').then((module) => module.OpportunityForm),
)
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))
const AskLaterDialog = late(() =>
  import('#renderer/features/reorders/AskLaterDialog.tsx').then((module) => module.AskLaterDialog),
)

interface Open {
  dialog: 'call' | 'offer' | 'later'
  about: Reorder
}

/** Đến lúc bán: how far ahead one looks │ what customers may want again. */
export function ReordersScreen() {
  const { t } = useTranslation()
  const selected = useReorderView((view) => view.selected)
  const [open, setOpen] = useState<Open>()
  const [, go] = useHashLocation()
  const ids = [...selected] as PurchaseId[]
  useReorderCommands(ids, setOpen)
  const printing = usePrintList({
    ...{ id: 'reorders', may: 'customers.print', chosen: ids.length },
    ...{ title: t('reorders.printTitle'), name: t('reorders.title') },
    counting: ask.reorders.count.queryOptions({ input: listingNow().filter }),
    pageOf: (isChosen) => printRoutes.wished('reorders', { ...listingNow(), ids: isChosen ? ids.slice(0, MOST_PRINTED) : null }),
  })
  return (
    <>
      <Panes
        id="reorders"
        title={t('reorders.title')}
        folders={<CustomerAndPeopleFolders shown="reorders" />}
        list={<ReorderList onOpen={({ customerId }) => go(customerPage(customerId))} />}
      />
      {printing}
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function OpenDialog({ open: { dialog, about }, onClose }: { open: Open; onClose: () => void }) {
  const { t } = useTranslation()
  useReturnFocus()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { customerId, productName, amount } = about
  if (dialog === 'later') return <AskLaterDialog reorder={about} onClose={onClose} />
  if (dialog === 'call')
    return (
      <PlanCallDialog customerId={customerId} reason={t('recommendations.callAbout', { name: productName })} onClose={onClose} />
    )
  return (
    <OpportunityForm
      opportunity={undefined}
      customerId={customerId}
      ownerId={me?.id}
      begun={{ name: productName, amount: amount || null }}
      onClose={onClose}
    />
  )
}

function useReorderCommands(ids: PurchaseId[], setOpen: (open: Open) => void) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const [, go] = useHashLocation()
  const { askNoMore } = useReorderDeeds()
  const exports = useExportCommands('reorders', 'customers.export', useReorderExport())
  const [only] = ids.length === 1 ? ids : []
  const withOnly = (deed: (reorder: Reorder) => void) =>
    void attempt(async () => {
      if (only !== undefined) deed(await client.reorders.get(only))
    })
  const onOne = { isDisabled: only === undefined, place: 'bar' } as const
  const commands: Command[] = [
    {
      ...{ ...onOne, id: 'call-reorder', text: t('reorders.planCall'), icon: CallAddRegular, may: 'calls.add' },
      run: () => withOnly((about) => setOpen({ dialog: 'call', about })),
    },
    {
      ...{ ...onOne, id: 'offer-reorder', text: t('reorders.offer'), icon: MoneyHandRegular, may: 'opportunities.add' },
      run: () => withOnly((about) => setOpen({ dialog: 'offer', about })),
    },
    {
      ...{ ...onOne, id: 'reorder-later', text: t('reorders.askLater'), icon: CalendarClockRegular, may: 'customers.edit' },
      run: () => withOnly((about) => setOpen({ dialog: 'later', about })),
    },
    {
      ...{ id: 'reorder-no-more', text: t('reorders.askNoMore'), icon: ProhibitedRegular, may: 'customers.edit' },
      ...{ place: 'bar', isDisabled: ids.length === 0, run: () => void attempt(() => askNoMore(ids)) },
    },
    {
      ...{ ...onOne, id: 'customer-of-reorder', text: t('reorders.openCustomer'), icon: PersonRegular },
      run: () => withOnly(({ customerId }) => go(customerPage(customerId))),
    },
    ...exports,
  ]
  useOffer('reorders', commands)
}

/** Saves the rows of the list as it stands now to a file the user chooses. */
function useReorderExport() {
  const { t } = useTranslation()
  const save = useExporting()
  return (format: TableFormat) =>
    save({
      name: t('reorders.title'),
      format,
      write: (to) => client.reorders.export({ ...listingNow(), ...to }),
      saidOf: (count) => t('reorders.exported', { count }),
    })
}
