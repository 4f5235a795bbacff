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
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { BackupContents } from '#shared/features/backups/schema.ts'
import styles from './RestoreDialog.module.css'
import { UnlockFields } from './UnlockFields.tsx'
import { type Door, type RestoreProps, type Restoring, useRestoring } from './useRestoring.ts'

/** In an open office: shows what is in a backup, says what restoring it means, and does it. */
export function RestoreDialog({ source, onClose }: RestoreProps) {
  const { t } = useTranslation()
  useReturnFocus()
  const restoring = useRestoring({ source, door: 'office', onClose })
  return (
    <Dialog open onOpenChange={() => !restoring.isRunning && onClose()} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('backups.dialog.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Shown restoring={restoring} door="office" />
          </DialogContent>
          <DialogActions>
            <Choices restoring={restoring} onClose={onClose} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/**
 * The same as a part of the page, where there is no office yet or it could not be opened. No dialog: the page gives way to the office as soon as
 * that is open, and a dialog taken away with it would leave the office hidden from screen readers.
 */
export function RestoreSheet({ source, door, onClose }: RestoreProps & { door: 'new' | 'closed' }) {
  const { t } = useTranslation()
  const heading = useId()
  const restoring = useRestoring({ source, door, onClose })
  return (
    <section className={styles.sheet} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('backups.dialog.title')}
      </h2>
      <Shown restoring={restoring} door={door} />
      <div className={styles.choices}>
        <Choices restoring={restoring} onClose={onClose} />
      </div>
    </section>
  )
}

function Shown({ restoring, door }: { restoring: Restoring; door: Door }) {
  const { t } = useTranslation()
  const { contents, failure, isRunning, unlock } = restoring
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(failure)}</MessageBarBody>
        </MessageBar>
      )}
      {!contents && !failure && <Spinner size="tiny" label={t('backups.dialog.reading')} />}
      {contents && <Contents contents={contents} />}
      {contents && unlock && <UnlockFields people={contents.people} unlock={unlock} onEnter={restoring.go} />}
      {contents && <p className={styles.meaning}>{t(meanings[door])}</p>}
      {isRunning && <Spinner size="tiny" label={t('backups.dialog.working')} labelPosition="after" />}
    </>
  )
}

function Choices({ restoring: { failure, isRunning, canGo, go }, onClose }: { restoring: Restoring; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Button disabled={isRunning} onClick={onClose}>
        {t(failure ? 'action.close' : 'action.cancel')}
      </Button>
      <Button appearance="primary" disabledFocusable={!canGo} onClick={go}>
        {t('backups.dialog.go')}
      </Button>
    </>
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
        [t('encryption.unlock.fact'), contents.isEncrypted && t('encryption.unlock.isFact')],
        [t('backups.dialog.program'), contents.program],
      ]}
    />
  )
}
