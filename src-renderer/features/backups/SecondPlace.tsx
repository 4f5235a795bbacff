import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { secondPlaceIsOld } from '#shared/features/backups/rules.ts'
import type { BackupStatus } from '#shared/features/backups/schema.ts'
import styles from './BackupSection.module.css'
import { useTrouble } from './useTrouble.ts'

/** Where a copy goes that outlives this computer. */
export function SecondPlace({ place }: { place: BackupStatus['secondPlace'] }) {
  const { t } = useTranslation()
  const notify = useNotify()

  async function choose() {
    const folder = await desktop.chooseFolder()
    if (folder) await set(folder.file)
  }

  async function set(folder: Parameters<typeof client.backups.setSecondPlace>[0]['folder']) {
    try {
      await client.backups.setSecondPlace({ folder })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <div className={styles.place}>
      <span>{place ? <Where place={place} /> : t('backups.secondNone')}</span>
      <Button size="small" onClick={() => void choose()}>
        {place ? t('backups.changeSecond') : t('backups.chooseSecond')}
      </Button>
      {place && (
        <Button size="small" appearance="subtle" onClick={() => void set(null)}>
          {t('backups.dropSecond')}
        </Button>
      )}
    </div>
  )
}

function Where({ place }: { place: NonNullable<BackupStatus['secondPlace']> }) {
  const { t } = useTranslation()
  const now = useNow()
  const trouble = useTrouble()
  const { path, isThere, writtenAt, failure } = place
  const written =
    writtenAt === null ? t('backups.secondEmpty') : t('backups.secondWritten', { when: formatMoment(writtenAt, now) })
  return (
    <>
      {path}
      {!isThere && <span className={styles.away}> ({t('backups.secondAway')})</span>}
      <br />
      <span className={secondPlaceIsOld(place, now) ? styles.away : undefined}>{written}</span>
      {failure !== null && <span className={styles.damaged}>. {t('backups.secondFailed', { why: trouble(failure) })}</span>}
    </>
  )
}
