import { useTranslation } from 'react-i18next'
import type { AppointmentDraft } from '#renderer/features/appointments/appointmentDraft.ts'
import { late } from '#renderer/kit/late.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import type { Suggestion } from '#shared/features/today/schema.ts'
import type { CallId } from '#shared/kit/id.ts'

const AppointmentDialog = late(() =>
  import('#renderer/features/appointments/AppointmentDialog.tsx').then(({ AppointmentDialog }) => AppointmentDialog),
)
const FinishCallDialog = late(() =>
  import('#renderer/features/calls/CallDialog.tsx').then(({ FinishCallDialog }) => FinishCallDialog),
)
const SuggestedCallDialog = late(() =>
  import('#renderer/features/calls/SuggestedCallDialog.tsx').then(({ SuggestedCallDialog }) => SuggestedCallDialog),
)
const TaskDialog = late(() => import('#renderer/features/tasks/TaskDialog.tsx').then(({ TaskDialog }) => TaskDialog))
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))

/** A call that is planned, or a customer one might call. */
export type WalkedCall = { callId: CallId } | { suggestion: Suggestion }

export type Open =
  | { dialog: 'finish'; callId: CallId; isDialled: boolean }
  | { dialog: 'suggested'; suggestion: Suggestion; isDialled: boolean }
  | { dialog: 'walk'; walked: WalkedCall[]; index: number }
  | { dialog: 'plan' }
  | { dialog: 'appointment'; appointment: Appointment }
  | { dialog: 'new'; draft: AppointmentDraft }
  | { dialog: 'task'; task?: Task }

/** Whatever is open above the start page. */
export function TodayDialog({ open, setOpen }: { open: Open; setOpen: (open: Open | undefined) => void }) {
  useReturnFocus()
  const close = () => setOpen(undefined)
  if (open.dialog === 'plan') return <PlanCallDialog onClose={close} />
  if (open.dialog === 'task')
    return open.task ? <TaskDialog task={open.task} onClose={close} /> : <TaskDialog draft={{}} onClose={close} />
  if (open.dialog === 'appointment') return <AppointmentDialog appointment={open.appointment} onClose={close} />
  if (open.dialog === 'new') return <AppointmentDialog draft={open.draft} onClose={close} />
  if (open.dialog === 'finish') return <FinishCallDialog callId={open.callId} isDialled={open.isDialled} onClose={close} />
  if (open.dialog === 'suggested')
    return <SuggestedCallDialog suggestion={open.suggestion} isDialled={open.isDialled} onClose={close} />
  return <Walk walked={open.walked} index={open.index} setOpen={setOpen} />
}

interface WalkProps {
  walked: WalkedCall[]
  index: number
  setOpen: (open: Open | undefined) => void
}

/** One call after the other, as the list stood when she began. */
function Walk({ walked, index, setOpen }: WalkProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const current = walked[index]
  if (current === undefined) return null
  const isLast = index + 1 === walked.length

  function goOn() {
    setOpen(isLast ? undefined : { dialog: 'walk', walked, index: index + 1 })
    if (isLast) notify({ text: t('today.calls.allDone') })
  }

  const props = {
    onClose: () => setOpen(undefined),
    onFinished: goOn,
    walk: { index: index + 1, count: walked.length, onSkip: goOn },
  }
  if ('suggestion' in current)
    return <SuggestedCallDialog key={`customer ${current.suggestion.customerId}`} suggestion={current.suggestion} {...props} />
  return <FinishCallDialog key={`call ${current.callId}`} callId={current.callId} {...props} />
}
