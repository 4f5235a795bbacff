import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Flag, FlagBearer } from '#shared/features/tasks/schema.ts'
import { sayFlag } from './dueText.ts'
import { inputAgain } from './inputAgain.ts'

/** A record that bears a flag, and what it is called. */
export interface Flagged {
  bearer: FlagBearer
  name: string
}

/** What is done with the flags of records, each with its way back. */
export function useFlagDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const maySee = useMay('tasks.see')

  async function set({ bearer, name }: Flagged, flag: Flag) {
    const { task: now, before } = await client.tasks.flagRecord({ bearer, title: t('tasks.followUp', { name }), flag })
    if (!now && !before) return
    const undo = () => {
      if (now && before) return client.tasks.update({ id: now.id, version: now.version, input: inputAgain(before) })
      return now ? client.tasks.remove(now.id) : before && client.tasks.restore(before.id)
    }
    const when = now ? sayFlag(flag, t) : t('tasks.flag.clear')
    notify({ text: t('tasks.flag.set', { title: name, when }), undo: async () => void (await undo()) })
  }

  /** As Outlook's Insert: a flag for today, and where there is one it is done. */
  async function cycle(flagged: Flagged) {
    const task = maySee ? await client.tasks.flagOf(flagged.bearer) : null
    if (!task) return set(flagged, 'today')
    const { task: done } = await client.tasks.finish({ id: task.id, version: task.version })
    notify({
      text: t('tasks.finished', { title: done.title }),
      undo: () => client.tasks.reopen({ id: done.id, version: done.version }),
    })
  }

  return {
    set: (flagged: Flagged, flag: Flag) => attempt(() => set(flagged, flag)),
    cycle: (flagged: Flagged) => attempt(() => cycle(flagged)),
  }
}

/** The flag of the signed-in person on a record, and what is done with it. */
export function useRecordFlag(flagged: Flagged) {
  const deeds = useFlagDeeds()
  const maySee = useMay('tasks.see')
  const { data: task = null } = useQuery(ask.tasks.flagOf.queryOptions({ input: maySee ? flagged.bearer : skipToken }))
  return { task, set: (flag: Flag) => deeds.set(flagged, flag), cycle: () => deeds.cycle(flagged) }
}
