import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Rescue } from '#renderer/features/backups/Rescue.tsx'
import { cache } from '#renderer/kit/cache.ts'
import { ask, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import type { FolderState } from '#shared/features/office/schema.ts'
import styles from './Door.module.css'

type Cause = Exclude<FolderState['state'], 'new' | 'ready' | 'sealed'>

/** Names why the data could not be opened and what can be done; needs no database. */
export function Recovery({ folder }: { folder: FolderState }) {
  const { t } = useTranslation()
  const reopen = useMutation(ask.office.reopen.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const cause = folder.state as Cause
  return (
    <main className={styles.page}>
      <section className={styles.sheet} aria-labelledby="recovery-title">
        <h1 id="recovery-title" className={styles.title}>
          {t('recovery.title')}
        </h1>
        <p className={styles.cause}>{t(`recovery.${cause}.cause`)}</p>
        <p className={styles.lead}>{t(`recovery.${cause}.advice`, { folder: folder.folder })}</p>
        <MessageBar intent="info">
          <MessageBarBody>{t('recovery.untouched')}</MessageBarBody>
        </MessageBar>
        {reopen.isError && <MessageBar intent="error">{say(reopen.error)}</MessageBar>}
        <Rescue state={folder.state} />
        <details className={styles.small}>
          <summary>{t('recovery.detail')}</summary>
          {folder.folder} — {folder.state}: {folder.detail}
        </details>
        <div className={styles.buttons}>
          {cause === 'absent' && <StartOver folder={folder.folder} />}
          <Button onClick={() => void desktop.quit()}>{t('action.quit')}</Button>
          {cause !== 'absent' && <Button onClick={() => void desktop.showDataFolder()}>{t('action.openFolder')}</Button>}
          <Button appearance="primary" disabled={reopen.isPending} onClick={() => reopen.mutate({})}>
            {t('action.retry')}
          </Button>
        </div>
      </section>
    </main>
  )
}

/** For data that is gone for good. Asks first: a drive that is only not plugged in looks the same. */
function StartOver({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const startOver = useMutation(ask.office.startOver.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.lastWay}>
          {t('recovery.startOver')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('recovery.startOverTitle')}</DialogTitle>
          <DialogContent>{t('recovery.startOverAdvice', { folder })}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{t('action.cancel')}</Button>
            </DialogTrigger>
            <Button onClick={() => startOver.mutate({})}>{t('recovery.startOverYes')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
