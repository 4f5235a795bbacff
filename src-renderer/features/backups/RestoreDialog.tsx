import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { formatCount, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { BackupContents, BackupSource } from '#shared/features/backups/schema.ts'
import styles from './RestoreDialog.module.css'

export interface RestoreDialogProps {
  source: BackupSource
  /** In an open office; where there is no firm yet; where the firm's data could not be opened. */
  door: 'office' | 'new' | 'closed'
  onClose: () => void
  onRestored?: (contents: BackupContents) => void
}

/** Shows what is in a backup, says what restoring it means, and does it. */
export function RestoreDialog({ source, door, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useTranslation()
  useReturnFocus()
  const asked = door === 'office' ? ask.backups : ask.backups.rescue
  const { data: contents, error } = useQuery({ ...asked.look.queryOptions({ input: source }), gcTime: 0 })
  const restoring = useMutation({
    mutationFn: () => (door === 'office' ? client.backups.restore(source) : client.backups.rescue.restore(source)),
    onSuccess: async (result) => {
      onClose()
      onRestored?.(result.contents)
      await cache.invalidateQueries()
    },
  })
  const failure = error ?? restoring.error
  return (
    <Dialog open onOpenChange={() => !restoring.isPending && onClose()} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('backups.dialog.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {failure && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{say(failure)}</MessageBarBody>
              </MessageBar>
            )}
            {!contents && !failure && <Spinner size="tiny" label={t('backups.dialog.reading')} />}
            {contents && <Contents contents={contents} />}
            {contents && <p className={styles.meaning}>{t(meanings[door])}</p>}
            {restoring.isPending && <Spinner size="tiny" label={t('backups.dialog.working')} labelPosition="after" />}
          </DialogContent>
          <DialogActions>
            <Button disabled={restoring.isPending} onClick={onClose}>
              {t(failure ? 'action.close' : 'action.cancel')}
            </Button>
            <Button appearance="primary" disabled={!contents || restoring.isPending} onClick={() => restoring.mutate()}>
              {t('backups.dialog.go')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const meanings = {
  office: 'backups.dialog.replaced',
  new: 'backups.dialog.fresh',
  closed: 'backups.dialog.kept',
} as const

function Contents({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation()
  const now = useNow()
  const { customers, contacts, calls, appointments, contracts, documents } = contents.counts
  const counts = {
    customers: formatCount(customers),
    contacts: formatCount(contacts),
    calls: formatCount(calls),
    appointments: formatCount(appointments),
    contracts: formatCount(contracts),
    documents: formatCount(documents),
  }
  const newest = contents.newest.map(({ kind, name, at }) => `${t(`backups.kind.${kind}`)} ${name} (${formatMoment(at, now)})`)
  return (
    <Facts
      facts={[
        [t('backups.dialog.firm'), contents.firm],
        [t('backups.dialog.made'), `${formatMoment(contents.madeAt, now)} · ${t(`backups.reason.${contents.reason}`)}`],
        [t('backups.dialog.counts'), t('backups.countsAll', counts)],
        [t('backups.dialog.newest'), newest.join('\n')],
        [t('backups.dialog.program'), contents.program],
      ]}
    />
  )
}
