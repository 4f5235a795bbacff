import { Button } from '@fluentui/react-components'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { CallsLeft } from '#renderer/features/calls/CallsLeft.tsx'
import { useDial } from '#renderer/features/calls/useDial.ts'
import { ComingOccasions } from '#renderer/features/occasions/ComingOccasions.tsx'
import { DueRequests } from '#renderer/features/privacy/DueRequests.tsx'
import { showOnly as showReorders } from '#renderer/features/reorders/view.ts'
import { useTaskDeeds } from '#renderer/features/tasks/useTaskDeeds.ts'
import { CallsToMake } from '#renderer/features/today/CallsToMake.tsx'
import { ContractsEnding } from '#renderer/features/today/ContractsEnding.tsx'
import { DayStrip } from '#renderer/features/today/DayStrip.tsx'
import { DueToSell } from '#renderer/features/today/DueToSell.tsx'
import { NewlyGiven } from '#renderer/features/today/NewlyGiven.tsx'
import { Occasions } from '#renderer/features/today/Occasions.tsx'
import { TasksToDo } from '#renderer/features/today/TasksToDo.tsx'
import { usePrintSheet } from '#renderer/features/today/usePrintSheet.ts'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { formatLongDay, formatLunarDay } from '#renderer/kit/longDay.ts'
import { useMayWhat, useReach } from '#renderer/kit/may.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { reordersPlace, routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import type { Today } from '#shared/features/today/schema.ts'
import { type Open, TodayDialog, type WalkedCall } from './TodayDialog.tsx'
import styles from './TodayScreen.module.css'
import { usePlanOccasion } from './usePlanGifts.tsx'
import { useShowAudience } from './useShowAudience.ts'
import { useShowCustomers } from './useShowCustomers.ts'

/** Once a minute what is due may have become forgotten. */
const MINUTE = 60_000

/** What to do today: whom to call, where to be, what ends, whom to congratulate. */
export function TodayScreen() {
  const { data: today, error } = useQuery({ ...ask.today.get.queryOptions(), refetchInterval: MINUTE })
  const [open, setOpen] = useState<Open>()
  const dial = useDial()
  const mayWhat = useMayWhat()
  const reaches = useReach()
  const [, go] = useHashLocation()
  const { toggle } = useTaskDeeds()
  const showAudience = useShowAudience()
  const showCustomers = useShowCustomers()
  const showDue = () => {
    showReorders({ view: 'now' })
    go(reordersPlace)
  }
  const { plan, planning } = usePlanOccasion()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const maySee = {
    calls: mayWhat('calls.see'),
    tasks: mayWhat('tasks.see'),
    appointments: mayWhat('appointments.see'),
    contracts: mayWhat('contracts.see'),
    customers: mayWhat('customers.see'),
  }
  if (error && !today) return <Empty title={say(error)} />
  if (!today) return null
  return (
    <div className={styles.page}>
      <Greeting today={today} setOpen={setOpen} />
      <DueRequests />
      <div className={styles.sheets} data-few={!(maySee.calls || maySee.tasks) || !maySee.appointments}>
        {(maySee.calls || maySee.tasks) && (
          <div className={styles.calls} data-pane="list">
            {maySee.calls && (
              <CallsToMake
                today={today}
                onDial={(call) => {
                  dial(call.phone)
                  setOpen({ dialog: 'finish', callId: call.id, isDialled: true })
                }}
                onFinish={(call) => setOpen({ dialog: 'finish', callId: call.id, isDialled: false })}
                onSuggested={(suggestion, isDialled) => {
                  if (isDialled) dial(suggestion.phone)
                  setOpen({ dialog: 'suggested', suggestion, isDialled })
                }}
                onPlan={() => setOpen({ dialog: 'plan' })}
                notice={<CallsLeft />}
              />
            )}
            {maySee.tasks && (
              <TasksToDo
                on={today.on}
                onToggle={mayWhat('tasks.edit') ? (task) => void toggle(task) : undefined}
                onOpen={(task) => mayWhat('tasks.edit') && setOpen({ dialog: 'task', task })}
              />
            )}
          </div>
        )}
        {maySee.appointments && (
          <div className={styles.schedule} data-pane="reading">
            <DayStrip
              on={today.on}
              appointments={today.appointments}
              onOpen={(appointment) =>
                reaches('appointments.edit', appointment.staffId)
                  ? setOpen({ dialog: 'appointment', appointment })
                  : go(`${routes.calendar}/${today.on}`)
              }
              onNew={(startsAt) =>
                mayWhat('appointments.add') &&
                setOpen({ dialog: 'new', draft: { startsAt, endsAt: startsAt + 60 * MINUTE, isAllDay: false } })
              }
            />
          </div>
        )}
        {(maySee.contracts || maySee.customers) && (
          <div className={styles.aside}>
            {maySee.customers && <NewlyGiven onShowAll={() => me && showCustomers({ view: 'newly-given', ownerIds: [me.id] })} />}
            {maySee.customers && <DueToSell onShowAll={showDue} />}
            {maySee.contracts && <ContractsEnding today={today} />}
            {maySee.customers && (
              <Occasions today={today}>
                <ComingOccasions
                  today={today.on}
                  onShow={showAudience}
                  onPlanGifts={mayWhat('customers.edit') ? plan : undefined}
                />
              </Occasions>
            )}
          </div>
        )}
      </div>
      {planning}
      {open && <TodayDialog open={open} setOpen={setOpen} />}
    </div>
  )
}

function Greeting({ today, setOpen }: { today: Today; setOpen: (open: Open) => void }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { print, save } = usePrintSheet()
  const mayWhat = useMayWhat()
  const { counts } = today
  const count = counts.forgotten + counts.due + counts.promised
  const calls: WalkedCall[] = [...today.forgotten, ...today.due, ...today.promised].map(({ id }) => ({ callId: id }))
  const walked = [...calls, ...today.suggested.map((suggestion) => ({ suggestion }))]
  const start = () => setOpen({ dialog: 'walk', walked, index: 0 })
  useSayStatus(
    mayWhat('calls.see') && t('today.status.calls', { count }),
    t('today.status.appointments', { count: today.appointments.length }),
  )
  useOffer('today', [
    {
      id: 'start-calling',
      text: t('today.start', { count: walked.length }),
      icon: CallRegular,
      keys: 'Ctrl+Enter',
      isDisabled: walked.length === 0,
      run: start,
      may: 'calls.edit',
      place: 'palette',
    },
    {
      id: 'print-sheet',
      text: t('today.printSheet'),
      icon: PrintRegular,
      keys: 'Ctrl+P',
      run: print,
      may: 'calls.print',
      place: 'palette',
    },
    { id: 'save-sheet', text: t('today.saveSheet'), run: save, may: 'calls.print', place: 'palette' },
    { id: 'plan-call', text: t('calls.plan'), run: () => setOpen({ dialog: 'plan' }), may: 'calls.add', place: 'palette' },
    {
      id: 'new-task',
      text: t('tasks.new'),
      keys: 'Ctrl+Shift+K',
      run: () => setOpen({ dialog: 'task' }),
      may: 'tasks.add',
      place: 'palette',
    },
    {
      id: 'new-appointment',
      text: t('calendar.new'),
      keys: 'Ctrl+N',
      run: () => setOpen({ dialog: 'new', draft: nextFreeHour(today.on, Date.now()) }),
      may: 'appointments.add',
      place: 'palette',
    },
  ])
  return (
    <header className={styles.greeting}>
      <h1 className={styles.hello}>{t('today.hello', { name: me?.shortName ?? '' })}</h1>
      <span className={styles.date}>{`${formatLongDay(today.on, language)} · ${formatLunarDay(today.on, language)}`}</span>
      <span className={styles.buttons}>
        {mayWhat('calls.edit') && (
          <Button appearance="primary" icon={<CallRegular />} disabled={walked.length === 0} onClick={start} title="Ctrl+Enter">
            {walked.length === 0 ? t('today.nobodyToCall') : t('today.start', { count: walked.length })}
          </Button>
        )}
        {mayWhat('calls.print') && (
          <Button icon={<PrintRegular />} onClick={print} title="Ctrl+P">
            {t('today.printSheet')}
          </Button>
        )}
      </span>
    </header>
  )
}
