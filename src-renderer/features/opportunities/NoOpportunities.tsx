import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { showOnly, useOpportunityView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoOpportunities({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  const mayAdd = useMay('opportunities.add')
  const { view, stages, grades, ownerIds, source, lostReason, closed } = useOpportunityView(({ filter }) => filter)
  const { text, setText } = useSearch()
  const isNarrowed =
    stages.length + grades.length + ownerIds.length + text.length > 0 ||
    [source, lostReason, closed].some((one) => one !== undefined)
  if (isNarrowed)
    return (
      <Empty title={t('opportunities.nothingFits.title')} advice={t('opportunities.nothingFits.advice')}>
        <Button
          onClick={() => {
            setText('')
            showOnly({ view: 'all' })
          }}
        >
          {t('action.clearFilters')}
        </Button>
      </Empty>
    )
  if (view !== 'all' && view !== 'open' && view !== 'mine')
    return <Empty title={t('opportunities.viewEmpty.title')} advice={t('opportunities.viewEmpty.advice')} />
  return (
    <Empty title={t('opportunities.empty.title')} advice={t('opportunities.empty.advice')}>
      {mayAdd && (
        <Button appearance="primary" onClick={onNew}>
          {t('opportunities.new')}
        </Button>
      )}
    </Empty>
  )
}
