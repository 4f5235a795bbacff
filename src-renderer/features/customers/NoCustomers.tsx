import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMayWhat } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { isFiltered, showOnly, useCustomerView } from './view.ts'

/** An empty list says why it is empty and what to do about it. */
export function NoCustomers({ onImport, onNew }: { onImport: () => void; onNew: () => void }) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const text = useSearch((search) => search.text)
  const filter = useCustomerView((view) => view.filter)
  if (filter.view === 'bin') return <Empty title={t('customers.binEmpty.title')} advice={t('customers.binEmpty.advice')} />
  if (!text && !isFiltered(filter)) {
    return (
      <Empty title={t('customers.empty.title')} advice={t('customers.empty.advice')}>
        {mayWhat('customers.import') && (
          <Button appearance="primary" onClick={onImport}>
            {t('action.import')}
          </Button>
        )}
        {mayWhat('customers.add') && <Button onClick={onNew}>{t('customers.new')}</Button>}
      </Empty>
    )
  }
  return (
    <Empty title={t('customers.nothingFound.title')} advice={t('customers.nothingFound.advice')}>
      <Button
        onClick={() => {
          useSearch.getState().setText('')
          showOnly({})
        }}
      >
        {t('action.clearFilters')}
      </Button>
    </Empty>
  )
}
