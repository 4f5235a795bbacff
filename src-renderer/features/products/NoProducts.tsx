import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useProductView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoProducts({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  const mayAdd = useMay('customers.edit')
  const { filter, setFilter } = useProductView()
  const { text, setText } = useSearch()
  if (text !== '' || filter.category !== undefined)
    return (
      <Empty title={t('products.nothingFits.title')} advice={t('products.nothingFits.advice')}>
        <Button
          onClick={() => {
            setText('')
            setFilter({ view: 'all', category: undefined })
          }}
        >
          {t('action.clearFilters')}
        </Button>
      </Empty>
    )
  if (filter.view !== 'all' && filter.view !== 'sold')
    return <Empty title={t('products.viewEmpty.title')} advice={t('products.viewEmpty.advice')} />
  return (
    <Empty title={t('products.empty.title')} advice={t('products.empty.advice')}>
      {mayAdd && (
        <Button appearance="primary" onClick={onNew}>
          {t('products.new')}
        </Button>
      )}
    </Empty>
  )
}
