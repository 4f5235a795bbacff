import { Button } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useSearch } from '#renderer/kit/search.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { showOnly, useCustomerView } from './view.ts'

/** Says how many of an import the list keeps out of sight, and shows them; nothing where it shows all. */
export function HiddenImported({ importId }: { importId: ImportId }) {
  const { t } = useTranslation()
  const { text, setText } = useSearch()
  const filter = useCustomerView((view) => view.filter)
  const { data: count = 0 } = useQuery(
    ask.customers.countHidden.queryOptions({ input: { filter: { ...filter, text }, importId } }),
  )
  if (count === 0) return null

  function showAll() {
    setText('')
    showOnly({})
  }

  return (
    <Button icon={<FilterDismissRegular />} onClick={showAll}>
      {t('customers.hiddenImported', { count })}
    </Button>
  )
}
