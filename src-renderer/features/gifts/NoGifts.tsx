import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useSearch } from '#renderer/kit/search.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { showOnly, useGiftView } from './view.ts'

/** An empty list says what its emptiness means. */
export function NoGifts() {
  const { t } = useTranslation()
  const { statuses, giverIds } = useGiftView((view) => view.filter)
  const { text, setText } = useSearch()
  if (statuses.length + giverIds.length + text.length === 0)
    return <Empty title={t('gifts.empty.title')} advice={t('gifts.empty.advice')} />
  return (
    <Empty title={t('gifts.nothingFits.title')} advice={t('gifts.nothingFits.advice')}>
      <Button
        onClick={() => {
          setText('')
          showOnly({})
        }}
      >
        {t('action.clearFilters')}
      </Button>
    </Empty>
  )
}
