import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useCallView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoCalls({ onPlan }: { onPlan: () => void }) {
  const { t } = useTranslation()
  const mayPlan = useMay('calls.add')
  const { filter, setFilter } = useCallView()
  if (filter.outcomes.length + filter.staffIds.length > 0) {
    return (
      <Empty title={t('calls.nothingFits.title')} advice={t('calls.nothingFits.advice')}>
        <Button onClick={() => setFilter({ outcomes: [], staffIds: [] })}>{t('action.clearFilters')}</Button>
      </Empty>
    )
  }
  return (
    <Empty title={t(`calls.empty.${filter.view}.title`)} advice={t(`calls.empty.${filter.view}.advice`)}>
      {mayPlan && (
        <Button appearance="primary" onClick={onPlan}>
          {t('calls.plan')}
        </Button>
      )}
    </Empty>
  )
}
