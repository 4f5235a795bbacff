import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { showView, useContractView } from './view.ts'

/** An empty list says why it is empty and what to do about it. */
export function NoContracts({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  const mayAdd = useMay('contracts.add')
  const { text, setText } = useSearch()
  const view = useContractView((state) => state.view)
  if (text.trim()) {
    const clear = () => {
      setText('')
      showView('all')
    }
    return (
      <Empty title={t('contracts.nothingFound.title')} advice={t('contracts.nothingFound.advice')}>
        <Button onClick={clear}>{t('action.clearFilters')}</Button>
      </Empty>
    )
  }
  if (view === 'bin') return <Empty title={t('contracts.binEmpty.title')} advice={t('contracts.binEmpty.advice')} />
  if (view !== 'all') return <Empty title={t('contracts.viewEmpty.title')} advice={t('contracts.viewEmpty.advice')} />
  return (
    <Empty title={t('contracts.empty.title')} advice={t('contracts.empty.advice')}>
      {mayAdd && (
        <Button appearance="primary" onClick={onNew}>
          {t('contracts.new')}
        </Button>
      )}
    </Empty>
  )
}
