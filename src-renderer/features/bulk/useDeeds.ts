import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { conflictOf, say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useJob } from '#renderer/kit/useJob.ts'
import type { BulkResult, Deed } from '#shared/features/bulk/schema.ts'
import type { BulkId } from '#shared/kit/id.ts'

export interface Deeds {
  /** Does it to these customers; resolves true when it was done. What came of it is said, with a way back. */
  run: (ids: readonly number[], deed: Deed) => Promise<boolean>
  undo: (id: BulkId) => Promise<void>
  job: ReturnType<typeof useJob<'run' | 'undo'>>
}

/** Deeds on many customers: they are followed, can be stopped, and are undone as one step. */
export function useDeeds(): Deeds {
  const { t } = useTranslation()
  const notify = useNotify()
  const job = useJob<'run' | 'undo'>()

  async function run(ids: readonly number[], deed: Deed) {
    try {
      const result = await job.run('run', (id) => client.bulk.run({ record: 'customer', ids: [...ids], deed, job: id }))
      const { id, changed } = result
      notify({
        text: changed === 0 ? t('bulk.nothingChanged') : t(`bulk.done.${deed.deed}`, { count: changed }),
        intent: changed === 0 ? 'info' : 'success',
        detail: leftOf(result),
        ...(id !== null && { undo: () => undo(id) }),
      })
      return true
    } catch (error) {
      const isStopped = conflictOf(error)?.reason === 'cancelled'
      notify({ text: isStopped ? t('bulk.stopped') : say(error), intent: isStopped ? 'info' : 'error' })
      return false
    }
  }

  async function undo(id: BulkId) {
    const { restored, kept, keptNames } = await job.run('undo', (jobId) => client.bulk.undo({ id, job: jobId }))
    const names = keptNames.slice(0, 5).join(', ')
    notify({
      text: t('bulk.undone', { count: restored }),
      ...(kept > 0 && { detail: t('bulk.kept', { count: kept, names }) }),
    })
  }

  /** What was left as it is, and why. */
  function leftOf({ forbidden, circular, gone }: BulkResult) {
    const parts = [
      forbidden > 0 && t('bulk.left.forbidden', { count: formatCount(forbidden) }),
      circular > 0 && t('bulk.left.circular', { count: formatCount(circular) }),
      gone > 0 && t('bulk.left.gone', { count: formatCount(gone) }),
    ]
    return parts.filter(Boolean).join(' ')
  }

  return { run, undo, job }
}
