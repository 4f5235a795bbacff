import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { requestViews } from '#shared/features/privacy/schema.ts'
import { usePrivacyView } from './view.ts'

/** The parts of the register, and what was erased for ever. */
export function PrivacyFolders() {
  const { t } = useTranslation()
  const { view, show } = usePrivacyView()
  const maySeeErased = useMay('bin.see')
  const { data: counts } = useQuery(ask.privacy.requestCounts.queryOptions())
  const { data: erased } = useQuery({ ...ask.bin.erasureCount.queryOptions(), enabled: maySeeErased })
  return (
    <>
      <FolderList
        title={t('privacy.request.title')}
        items={requestViews.map((id) => ({ id, name: t(`privacy.request.views.${id}`), count: counts?.[id] }))}
        chosen={view === 'erased' ? undefined : view}
        onChoose={show}
      />
      {maySeeErased && (
        <FolderList
          title={t('privacy.request.erasedTitle')}
          items={[{ id: 'erased', name: t('privacy.request.erased'), count: erased }]}
          chosen={view === 'erased' ? view : undefined}
          onChoose={show}
        />
      )}
    </>
  )
}
