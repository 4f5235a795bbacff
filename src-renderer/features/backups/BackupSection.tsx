import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import type { BackupSource, BackupStatus } from '#shared/features/backups/schema.ts'
import { BackupList } from './BackupList.tsx'
import styles from './BackupSection.module.css'
import { runningWords } from './BackupStatus.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SecondPlace } from './SecondPlace.tsx'
import { useBackupDeeds } from './useBackupDeeds.ts'
import { useBackupStatus } from './useBackupStatus.ts'
import { useTrouble } from './useTrouble.ts'

/** Everything about backups on one page: how they stand, what can be done, and each of them. */
export function BackupSection() {
  const { t } = useTranslation()
  const status = useBackupStatus()
  const { data: backups = [] } = useQuery(ask.backups.list.queryOptions())
  const [source, setSource] = useState<BackupSource>()
  const deeds = useBackupDeeds()
  if (!status) return null
  const isBusy = status.running !== null || deeds.isBusy

  async function chooseFile() {
    const chosen = await desktop.chooseFile({ kind: 'backup' })
    if (chosen) setSource({ file: chosen.file })
  }

  return (
    <div className={styles.section}>
      <p className={styles.lead}>{t('backups.lead')}</p>
      <Troubles status={status} onUndo={(name) => setSource({ name })} />
      <Standing status={status} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={() => void deeds.make()}>
          {t('backups.make')}
        </Button>
        <Button disabled={isBusy} onClick={() => void deeds.saveAs()}>
          {t('backups.saveAs')}
        </Button>
        <Button disabled={isBusy || backups.length === 0} onClick={() => void deeds.test()}>
          {t('backups.test')}
        </Button>
        <Button disabled={isBusy} onClick={() => void chooseFile()}>
          {t('backups.restoreFile')}
        </Button>
        <Button appearance="subtle" onClick={() => void desktop.showBackups()}>
          {t('backups.openFolder')}
        </Button>
      </div>
      {status.running && status.running.work !== 'take-away' && <Running running={status.running} />}
      <BackupList backups={backups} isBusy={isBusy} onRestore={(name) => setSource({ name })} />
      {source && <RestoreDialog source={source} onClose={() => setSource(undefined)} />}
    </div>
  )
}

function Standing({ status }: { status: BackupStatus }) {
  const { t } = useTranslation()
  const now = useNow()
  const trouble = useTrouble()
  const { verifiedAt, tested, isChanged } = status
  const newest = verifiedAt === null ? t('backups.bar.none') : t('backups.lastWhen', { when: formatMoment(verifiedAt, now) })
  return (
    <Facts
      facts={[
        [t('backups.last'), isChanged && verifiedAt !== null ? `${newest}. ${t('backups.changedSince')}` : `${newest}.`],
        [t('backups.tested'), testedWords()],
        [t('backups.second'), <SecondPlace key="second" place={status.secondPlace} />],
      ]}
    />
  )

  function testedWords() {
    if (!tested) return t('backups.testedNever')
    const when = formatMoment(tested.at, now)
    return tested.failure === null
      ? t('backups.testedOk', { when })
      : t('backups.testedBad', { when, why: trouble(tested.failure) })
  }
}

/** What a person should know before she looks at anything else. */
function Troubles({ status, onUndo }: { status: BackupStatus; onUndo: (name: string) => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const trouble = useTrouble()
  const { failure, restored } = status
  const undoWith = restored?.undoWith
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('backups.failure', { when: formatMoment(failure.at, now), why: trouble(failure.reason) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {restored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {t('backups.restoredOn', { when: formatMoment(restored.at, now), from: restored.from })}
          </MessageBarBody>
          {undoWith && (
            <MessageBarActions>
              <Button onClick={() => onUndo(undoWith)}>{t('backups.undo')}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </>
  )
}

/** What the section of encryption started is not ended here. */
const stoppable: ReadonlySet<string> = new Set(['backup', 'carry', 'test', 'restore'])

function Running({ running }: { running: NonNullable<BackupStatus['running']> }) {
  const { t } = useTranslation()
  const words = t(runningWords[running.work])
  return (
    <div className={styles.running}>
      <span role="status">{words}</span>
      <ProgressBar aria-label={words} value={running.total > 0 ? running.done / running.total : undefined} />
      {stoppable.has(running.work) && (
        <Button size="small" onClick={() => void client.backups.cancel()}>
          {t('backups.cancel')}
        </Button>
      )}
    </div>
  )
}
