import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'

/** An empty list says what its emptiness means. */
export function NoPeople({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation()
  const mayAdd = useMay('customers.add')
  const { text, setText } = useSearch()
  if (text.trim() !== '')
    return (
      <Empty title={t('addressBook.nothingFound.title')} advice={t('addressBook.nothingFound.advice')}>
        <Button onClick={() => setText('')}>{t('search.clear')}</Button>
      </Empty>
    )
  return (
    <Empty title={t('addressBook.empty.title')} advice={t('addressBook.empty.advice')}>
      {mayAdd && (
        <Button appearance="primary" onClick={onNew}>
          {t('addressBook.newPerson')}
        </Button>
      )}
    </Empty>
  )
}

/** The same of a group of contacts. */
export function EmptyGroup() {
  const { t } = useTranslation()
  return <Empty title={t('contactGroups.empty.title')} advice={t('contactGroups.empty.advice')} />
}
