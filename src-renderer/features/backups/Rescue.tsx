import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, desktop } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { BackupSource } from '#shared/features/backups/schema.ts'
import type { FolderState } from '#shared/features/office/schema.ts'
import styles from './Rescue.module.css'
import { RestoreSheet } from './RestoreDialog.tsx'

const mended: ReadonlySet<FolderState['state']> = new Set(['new', 'missing', 'corrupt', 'newer'] as const)

/** Where no data is open: the newest backup found here, or one that somebody has. Nothing where a restore would not help. */
export function Rescue({ state }: { state: FolderState['state'] }) {
  const { t } = useTranslation()
  const now = useNow()
  const [source, setSource] = useState<BackupSource>()
  const isOffered = mended.has(state)
  const { data: backups = [] } = useQuery({ ...ask.backups.rescue.list.queryOptions(), enabled: isOffered })
  if (!isOffered) return null
  const readable = backups.flatMap(({ name, contents }) => (contents ? [{ name, madeAt: contents.madeAt }] : [])).slice(0, 3)

  async function chooseFile() {
    const chosen = await desktop.chooseFile({ kind: 'backup' })
    if (chosen) setSource({ file: chosen.file })
  }

  if (source)
    return <RestoreSheet source={source} door={state === 'new' ? 'new' : 'closed'} onClose={() => setSource(undefined)} />
  return (
    <div className={styles.rescue}>
      {state === 'new' && <span>{t('backups.rescue.welcome')}</span>}
      {readable.map(({ name, madeAt }) => (
        <Button key={name} onClick={() => setSource({ name })}>
          {t('backups.rescue.newest', { when: formatMoment(madeAt, now) })}
        </Button>
      ))}
      <Button onClick={() => void chooseFile()}>{t('backups.rescue.choose')}</Button>
    </div>
  )
}
