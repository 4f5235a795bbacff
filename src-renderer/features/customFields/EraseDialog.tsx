import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { conflictOf, say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useJob } from '#renderer/kit/useJob.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'

/** Says how much goes with a field before it is erased for ever, and how far that is. */
export function EraseDialog({ field: { id, label }, onClose }: { field: CustomField; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { data: count } = useQuery(ask.customFields.count.queryOptions({ input: id }))
  const { running, run, stop } = useJob<'erase'>()
  const [failure, setFailure] = useState<string>()
  useReturnFocus()

  async function erase() {
    try {
      setFailure(undefined)
      await run('erase', (job) => client.customFields.erase({ id, job }))
      notify({ text: t('customFields.erased', { label }) })
      onClose()
    } catch (error) {
      if (conflictOf(error)?.reason === 'cancelled') onClose()
      else setFailure(say(error))
    }
  }

  const progress = running?.progress
  return (
    <Dialog open modalType="alert" onOpenChange={() => (running ? stop() : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('customFields.eraseTitle', { label })}</DialogTitle>
          <DialogContent>
            <p role="status">
              {running && progress
                ? t('customFields.erasing', { done: formatCount(progress.done), total: formatCount(progress.total) })
                : count !== undefined && t(count > 0 ? 'customFields.eraseSome' : 'customFields.eraseNone', { count })}
            </p>
            {failure && <p role="alert">{failure}</p>}
          </DialogContent>
          <DialogActions>
            <Button autoFocus onClick={() => (running ? stop() : onClose())}>
              {t('action.cancel')}
            </Button>
            <Button appearance="primary" disabled={count === undefined || running !== undefined} onClick={() => void erase()}>
              {t('customFields.eraseYes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
