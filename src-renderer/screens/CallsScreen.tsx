import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock'
import { CallRegular } from '@fluentui/react-icons/svg/call'
import { CallAddRegular } from '@fluentui/react-icons/svg/call-add'
import { CallCheckmarkRegular } from '@fluentui/react-icons/svg/call-checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { NotepadEditRegular } from '@fluentui/react-icons/svg/notepad-edit'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEraseCommand } from '#renderer/features/bin/useEraseCommand.tsx'
import { CallCard } from '#renderer/features/calls/CallCard.tsx'
import { CallList } from '#renderer/features/calls/CallList.tsx'
import { useDial } from '#renderer/features/calls/useDial.ts'
import { useExport } from '#renderer/features/calls/useExport.ts'
import { usePrintCalls } from '#renderer/features/calls/usePrintCalls.tsx'
import { useRemoveCalls } from '#renderer/features/calls/useRemoveCalls.ts'
import { useCallView } from '#renderer/features/calls/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay, useMayWhat, useReach } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import type { CallId, ContactId, CustomerId } from '#shared/kit/id.ts'
import { CallAndTaskFolders } from './CallAndTaskFolders.tsx'

const FinishCallDialog = late(() =>
  import('#renderer/features/calls/CallDialog.tsx').then(({ FinishCallDialog }) => FinishCallDialog),
)
const LogCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ LogCallDialog }) => LogCallDialog))
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))
const ReplanCallDialog = late(() =>
  import('#renderer/features/calls/ReplanCallDialog.tsx').then(({ ReplanCallDialog }) => ReplanCallDialog),
)

type Open =
  | { dialog: 'finish'; callId: CallId; isDialled?: boolean }
  | { dialog: 'replan'; call: Call }
  | { dialog: 'plan' | 'log'; customerId?: CustomerId | undefined; contactId?: ContactId | undefined }

/** The calls: views │ list │ one call with its customer. */
export function CallsScreen() {
  const { t } = useTranslation()
  const selected = useCallView((view) => view.selected)
  const [open, setOpen] = useState<Open>()
  const ids = [...selected] as CallId[]
  const only = ids.length === 1 ? ids[0] : undefined
  const { data: chosen, error } = useQuery({
    ...ask.calls.get.queryOptions({ input: only ?? skipToken }),
    placeholderData: keepPreviousData,
  })
  const call = chosen && chosen.id === only ? chosen : undefined
  const reaches = useReach()
  const mayEdit = call !== undefined && reaches('calls.edit', call.staffId)
  const dialNow = useDialNow(mayEdit ? call : undefined, call, setOpen)
  useCallCommands({ ids, call, mayEdit, dialNow, setOpen })
  const erasing = useEraseCommand({
    ...{ record: 'call', ids, remove: client.calls.remove },
    onErased: () => useCallView.getState().select(new Set()),
  })
  const removeCalls = useRemoveCalls()
  const printing = usePrintCalls(ids)
  return (
    <>
      <Panes
        id="calls"
        title={t('place.calls')}
        folders={<CallAndTaskFolders shown="calls" />}
        list={
          <CallList
            onOpen={(row) =>
              row.doneAt === null && reaches('calls.edit', row.staffId) && setOpen({ dialog: 'finish', callId: row.id })
            }
            onPlan={() => setOpen({ dialog: 'plan' })}
            onRemove={useMay('calls.delete') ? (row) => void removeCalls([row.id], row) : undefined}
          />
        }
        reading={
          call ? (
            <CallCard
              call={call}
              mayEdit={mayEdit}
              onDial={dialNow}
              onFinish={() => setOpen({ dialog: 'finish', callId: call.id })}
              onReplan={() => setOpen({ dialog: 'replan', call })}
              onPlan={() => setOpen({ dialog: 'plan', ...whomOf(call) })}
            />
          ) : (
            <Empty
              title={
                only && error ? say(error) : ids.length > 1 ? t('calls.manyChosen', { count: ids.length }) : t('calls.noneChosen')
              }
            />
          )
        }
      />
      {printing}
      {erasing}
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function OpenDialog({ open, onClose }: { open: Open; onClose: () => void }) {
  useReturnFocus()
  if (open.dialog === 'finish') return <FinishCallDialog callId={open.callId} isDialled={open.isDialled} onClose={onClose} />
  if (open.dialog === 'replan') return <ReplanCallDialog call={open.call} onClose={onClose} />
  const { customerId, contactId } = open
  if (open.dialog === 'plan') return <PlanCallDialog customerId={customerId} contactId={contactId} onClose={onClose} />
  return <LogCallDialog customerId={customerId} contactId={contactId} onClose={onClose} />
}

/** A new call is with whom the chosen one was. */
function whomOf(call: Call | undefined) {
  return { customerId: call?.customerId, contactId: call?.contactId ?? undefined }
}

interface CommandContext {
  ids: CallId[]
  /** The one chosen call. */
  call: Call | undefined
  /** Whether the chosen one may be changed. */
  mayEdit: boolean
  dialNow: () => void
  setOpen: (open: Open) => void
}

/** Dials the chosen call; one that was planned is then asked about. */
function useDialNow(finished: Call | undefined, call: Call | undefined, setOpen: (open: Open) => void) {
  const dial = useDial()
  return () => {
    if (!call) return
    dial(call.phone)
    if (finished?.doneAt === null) setOpen({ dialog: 'finish', callId: call.id, isDialled: true })
  }
}

function useCallCommands({ ids, call, mayEdit, dialNow, setOpen }: CommandContext) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const reaches = useReach()
  const mayChange = call ? mayEdit : mayWhat('calls.edit')
  const mayRemove = call ? reaches('calls.delete', call.staffId) : mayWhat('calls.delete')
  const remove = useRemoveCalls()
  const isPlanned = call !== undefined && call.doneAt === null
  const exports = useExportCommands('calls', 'calls.export', useExport())

  useOffer('calls', [
    {
      id: 'plan-call',
      text: t('calls.plan'),
      icon: CallAddRegular,
      keys: 'Ctrl+N',
      run: () => setOpen({ dialog: 'plan', ...whomOf(call) }),
      may: 'calls.add',
      place: 'main',
    },
    {
      id: 'finish-call',
      text: t('calls.finish'),
      icon: CallCheckmarkRegular,
      keys: 'Ctrl+Enter',
      isDisabled: !isPlanned,
      run: () => call && setOpen({ dialog: 'finish', callId: call.id }),
      may: mayChange,
      place: 'bar',
    },
    {
      id: 'dial-call',
      text: t('calls.dialShort'),
      icon: CallRegular,
      keys: 'Ctrl+D',
      isDisabled: !call?.phone,
      run: dialNow,
      place: 'bar',
    },
    {
      id: 'replan-call',
      text: t('calls.replan'),
      icon: CalendarClockRegular,
      keys: 'F2',
      isDisabled: !isPlanned,
      run: () => call && setOpen({ dialog: 'replan', call }),
      may: mayChange,
      place: 'bar',
    },
    {
      id: 'log-call',
      text: t('calls.log'),
      icon: NotepadEditRegular,
      keys: 'Ctrl+Shift+N',
      run: () => setOpen({ dialog: 'log', ...whomOf(call) }),
      may: 'calls.add',
      place: 'bar',
    },
    {
      id: 'remove-call',
      text: t('action.delete'),
      icon: DeleteRegular,
      keys: 'Delete',
      isDisabled: ids.length === 0,
      run: () => void remove(ids, call),
      may: mayRemove,
      place: 'bar',
    },
    ...exports,
  ])
}
