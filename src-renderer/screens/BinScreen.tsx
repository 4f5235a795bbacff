import { Link } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { DeleteDismissRegular } from '@fluentui/react-icons/svg/delete-dismiss'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BinList } from '#renderer/features/bin/BinList.tsx'
import { binnedOf } from '#renderer/features/bin/binned.ts'
import { EraseDialog } from '#renderer/features/bin/EraseDialog.tsx'
import { client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import styles from './SettingsPage.module.css'

/** Everything that was deleted, and the two ways out of the bin. */
export function BinScreen() {
  const { t } = useTranslation()
  const notify = useNotify()
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [isAsking, setIsAsking] = useState(false)
  const things = [...selected].map(binnedOf)

  async function finish(work: () => Promise<number>, text: 'bin.restored' | 'bin.erased') {
    try {
      notify({ text: t(text, { count: await work() }) })
      setSelected(new Set())
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  useOffer('bin', [
    {
      id: 'restore-binned',
      text: t('action.restore'),
      icon: ArrowUndoRegular,
      isDisabled: things.length === 0,
      run: () => void finish(() => client.bin.restore(things), 'bin.restored'),
      place: 'main',
    },
    {
      id: 'erase-binned',
      text: t('bin.erase'),
      icon: DeleteDismissRegular,
      isDisabled: things.length === 0,
      run: () => setIsAsking(true),
      place: 'bar',
    },
  ])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`#${routes.settings}`}>{t('place.settings')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('bin.title')}</h1>
      </header>
      <div className={styles.panes}>
        <Panes id="bin" list={<BinList selected={selected} onSelect={setSelected} />} />
      </div>
      {isAsking && (
        <EraseDialog
          count={things.length}
          onErase={() => finish(() => client.bin.erase(things), 'bin.erased')}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  )
}
