import { Link } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErasureCard } from '#renderer/features/bin/ErasureCard.tsx'
import { ErasureList } from '#renderer/features/bin/ErasureList.tsx'
import { PrivacyFolders } from '#renderer/features/privacy/PrivacyFolders.tsx'
import { RequestCard } from '#renderer/features/privacy/RequestCard.tsx'
import { RequestForm } from '#renderer/features/privacy/RequestForm.tsx'
import { RequestList } from '#renderer/features/privacy/RequestList.tsx'
import { usePrivacyView } from '#renderer/features/privacy/view.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import type { DataRequestId, ErasureId } from '#shared/kit/id.ts'
import styles from './SettingsPage.module.css'

/** What people asked about their data, by when it is due, and what was erased for ever: parts │ list │ card. */
export function PrivacyScreen() {
  const { t } = useTranslation()
  const { view, selected, select, show } = usePrivacyView()
  const [edited, setEdited] = useState<DataRequest | 'new'>()
  const mayEdit = useMay('privacy.edit')
  const [only] = selected
  useOffer('privacy', [
    {
      id: 'new-data-request',
      text: t('privacy.request.new'),
      icon: AddRegular,
      keys: 'Ctrl+N',
      run: () => setEdited('new'),
      may: 'privacy.edit',
      place: 'main',
    },
  ])
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`#${routes.settings}`}>{t('place.settings')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('privacy.title')}</h1>
      </header>
      <div className={styles.panes}>
        <Panes
          id="privacy"
          folders={<PrivacyFolders />}
          list={
            view === 'erased' ? (
              <ErasureList selected={selected} onSelect={select} />
            ) : (
              <RequestList view={view} onOpen={(request) => mayEdit && setEdited(request)} />
            )
          }
          reading={<Reading only={only} onEdit={setEdited} />}
        />
      </div>
      {edited && (
        <RequestForm
          request={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={(id) => {
            if (edited === 'new') show('open')
            select(new Set([id]))
          }}
        />
      )}
    </div>
  )
}

function Reading({ only, onEdit }: { only: number | undefined; onEdit: (request: DataRequest) => void }) {
  const { t } = useTranslation()
  const isErased = usePrivacyView(({ view }) => view === 'erased')
  if (only === undefined) return <Empty title={t(isErased ? 'privacy.erasure.noneChosen' : 'privacy.request.noneChosen')} />
  return isErased ? (
    <ErasureCard key={only} id={only as ErasureId} />
  ) : (
    <RequestCard key={only} id={only as DataRequestId} onEdit={onEdit} />
  )
}
