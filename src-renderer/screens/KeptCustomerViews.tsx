import { useTranslation } from 'react-i18next'
import { keptNow, readKept, showKept, useCustomerView } from '#renderer/features/customers/view.ts'
import { SavedViews } from '#renderer/features/views/SavedViews.tsx'
import { ask, client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { SavedView } from '#shared/features/views/schema.ts'

/** The views of customers that people keep. */
export function KeptCustomerViews() {
  const { t } = useTranslation()
  const notify = useNotify()
  const saved = useCustomerView((view) => view.saved)

  async function show({ id, name, content }: SavedView) {
    const kept = readKept(content)
    try {
      await client.customers.count(kept.filter)
      showKept(id, kept)
    } catch {
      notify({ text: t('views.broken', { name }), intent: 'error' })
    }
  }

  return (
    <SavedViews
      list="customers"
      chosen={saved}
      content={keptNow}
      countOf={(content) => ask.customers.count.queryOptions({ input: readKept(content).filter })}
      onShow={(view) => void show(view)}
    />
  )
}
