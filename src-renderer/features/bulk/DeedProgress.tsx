import { Button, Dialog, DialogSurface, ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import styles from './Bulk.module.css'
import type { Deeds } from './useDeeds.ts'

/** What is quicker than this is not worth a dialog that flashes; milliseconds. */
const PATIENCE = 400

/** How far a deed has come, and the way out; nothing for one that is done at once. */
export function DeedProgress({ job }: { job: Deeds['job'] }) {
  const { running } = job
  const [isLong, setLong] = useState(false)
  const id = running?.id
  useEffect(() => {
    setLong(false)
    if (id === undefined) return undefined
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [id])
  return running && isLong ? <Progress job={running} onStop={job.stop} /> : null
}

function Progress({ job, onStop }: { job: NonNullable<Deeds['job']['running']>; onStop: () => void }) {
  const { t } = useTranslation()
  const { kind, progress, isStopping } = job
  useReturnFocus()
  const text = progress ? t(`bulk.running.${kind}`) : t('bulk.running.begin')
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.progress} aria-label={text}>
        <strong role="status">{text}</strong>
        <ProgressBar aria-label={text} thickness="large" value={progress ? progress.done / progress.total : undefined} />
        <p>{progress && t('bulk.running.of', { done: formatCount(progress.done), total: formatCount(progress.total) })}</p>
        <Button autoFocus disabled={isStopping} onClick={onStop}>
          {t('bulk.running.stop')}
        </Button>
      </DialogSurface>
    </Dialog>
  )
}
