import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { TaskListAddRegular } from '@fluentui/react-icons/svg/task-list-add'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Deeds } from '#renderer/features/bulk/useDeeds.ts'
import { useCustomerView } from '#renderer/features/customers/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { customerPage } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useMayCustomer } from '#renderer/kit/useMayCustomer.ts'
import type { Customer } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

export type Open =
  | { form: 'import'; pasted?: string }
  | { form: 'new' | 'log' | 'plan' | 'appointment' | 'task' | 'message' | 'purchase' }
  | { form: 'edit' | 'share'; customer: Customer }

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

  async function remove(those: CustomerId[]) {
    if (those.length > 1) {
      if (await deeds.run(those, { deed: 'remove' })) select(new Set())
      return
    }
    try {
      const count = await client.customers.remove(those)
      notify({ text: t('customers.removed', { count }), undo: () => client.customers.restore(those) })
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

  // What is done with one alone makes room for what is done with many.
  const ofOne = ids.length > 1 ? 'palette' : 'bar'

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
      place: ofOne,
    },
    {
      id: 'plan-call',
      text: t('calls.plan'),
      icon: ClockRegular,
      isDisabled: isFixed,
      run: () => setOpen({ form: 'plan' }),
      may: 'calls.add',
      place: ofOne,
    },
    {
      id: 'new-appointment',
      text: t('calendar.one'),
      icon: CalendarAddRegular,
      keys: 'Ctrl+Shift+A',
      isDisabled: isFixed,
      run: () => setOpen({ form: 'appointment' }),
      may: 'appointments.add',
      place: ofOne,
    },
    {
      id: 'new-task',
      text: t('tasks.new'),
      icon: TaskListAddRegular,
      keys: 'Ctrl+Shift+K',
      isDisabled: isFixed,
      run: () => setOpen({ form: 'task' }),
      may: 'tasks.add',
      place: 'palette',
    },
    {
      id: 'new-purchase',
      text: t('purchases.new'),
      isDisabled: isFixed,
      run: () => setOpen({ form: 'purchase' }),
      may: mayWhat('customers.edit') && (!customer || may.edit),
      place: 'palette',
    },
    {
      id: 'write-message',
      text: t('messages.command'),
      icon: CommentEditRegular,
      isDisabled: isFixed,
      run: () => setOpen({ form: 'message' }),
      place: ofOne,
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
      place: ofOne,
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
          run: () => void remove(ids),
          may: mayRemove,
          place: 'bar',
        },
  ])
  return { customer, may, isBin, remove }
}
