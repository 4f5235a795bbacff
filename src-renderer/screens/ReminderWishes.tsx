import { useEffect, useState } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Meant, OccurrenceEntry } from '#renderer/features/appointments/occurrence.ts'
import { client, desktop } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { customerPage, routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Wish } from '#shared/desktop.ts'
import type { Appointment } from '#shared/features/appointments/schema.ts'
import type { DraftEditor } from '#shared/features/drafts/schema.ts'
import type { CallId } from '#shared/kit/id.ts'

const DraftDialog = late(() => import('./DraftDialog.tsx').then((module) => module.DraftDialog))
const ScopeDialog = late(() => import('#renderer/features/appointments/ScopeDialog.tsx').then((module) => module.ScopeDialog))
const OccurrenceDialog = late(() =>
  import('#renderer/features/appointments/OccurrenceDialog.tsx').then((module) => module.OccurrenceDialog),
)

type Open =
  | { dialog: 'form'; editor: DraftEditor; recordId: number }
  | { dialog: 'scope'; entry: OccurrenceEntry }
  | { dialog: 'occurrence'; entry: OccurrenceEntry; series: Appointment; scope: Exclude<Meant, 'all'> }

/** Does at this window what the window of reminders wishes; and tells the computer in which language its own words are. */
export function ReminderWishes() {
  const [open, setOpen] = useState<Open>()
  const latest = useLatest({ answer: useAnswer(setOpen) })
  const language = usePreferences((preferences) => preferences.language)
  useEffect(() => void desktop.changeSettings({ language }), [language])
  useEffect(() => {
    const stopper = new AbortController()
    async function follow() {
      for await (const wish of await desktop.wishes(undefined, { signal: stopper.signal })) latest.current.answer(wish)
    }
    // Stopped, it ends with the reason why.
    follow().catch(() => undefined)
    return () => stopper.abort()
  }, [latest])
  const close = () => setOpen(undefined)
  if (!open) return null
  if (open.dialog === 'form') {
    const { editor, recordId } = open
    return <DraftDialog draft={{ editor, recordId, customerId: null, name: '', savedAt: 0 }} onClose={close} />
  }
  if (open.dialog === 'occurrence') return <OccurrenceDialog {...open} onClose={close} />
  return <ScopeDialog entry={open.entry} deed="edit" onClose={close} onChoose={(meant) => void choose(open.entry, meant)} />

  async function choose(entry: OccurrenceEntry, meant: Meant) {
    if (meant === 'all') return setOpen({ dialog: 'form', editor: 'appointment', recordId: entry.seriesId })
    setOpen({ dialog: 'occurrence', entry, series: await client.appointments.get(entry.seriesId), scope: meant })
  }
}

/** Opens what a reminder is about: as a form, and a contract or the customer to call on a page. */
function useAnswer(setOpen: (open: Open) => void) {
  const [, go] = useHashLocation()
  const notify = useNotify()

  async function open({ reminder: { kind, recordId, occursAt }, deed }: Wish) {
    if (deed !== 'open') return setOpen({ dialog: 'form', editor: deed === 'finish' ? 'call-finish' : 'call-replan', recordId })
    if (kind === 'task') return setOpen({ dialog: 'form', editor: 'task', recordId })
    if (kind === 'contract') return go(`${routes.contracts}/${recordId}`)
    if (kind === 'call') return go(customerPage((await client.calls.get(recordId as CallId)).customerId))
    const { rule } = await client.appointments.get(recordId)
    const entry = rule === '' ? undefined : await findOccurrence(recordId, occursAt)
    setOpen(entry ? { dialog: 'scope', entry } : { dialog: 'form', editor: 'appointment', recordId })
  }

  return (wish: Wish) => {
    open(wish).catch((error: unknown) => notify({ text: say(error), intent: 'error' }))
  }
}

async function findOccurrence(id: number, occursAt: number) {
  const entries = await client.appointments.calendar({ from: occursAt, to: occursAt + 1 })
  return entries.find((entry): entry is OccurrenceEntry => entry.id === id && entry.occursAt === occursAt)
}
