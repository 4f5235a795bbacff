import { Button, Link } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons/svg/open'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentPanel } from '#renderer/features/attachments/AttachmentPanel.tsx'
import { attachmentSource } from '#renderer/features/attachments/source.ts'
import { RecordHistory } from '#renderer/features/audit/RecordHistory.tsx'
import { ContactList } from '#renderer/features/contacts/ContactList.tsx'
import { CustomerCompetitorList } from '#renderer/features/customerCompetitors/CustomerCompetitorList.tsx'
import { CustomerCard } from '#renderer/features/customers/CustomerCard.tsx'
import { CustomerTimeline } from '#renderer/features/customers/CustomerTimeline.tsx'
import { Relations } from '#renderer/features/customers/Relations.tsx'
import { FileViewer } from '#renderer/features/documents/FileViewer.tsx'
import { useSaveCopy } from '#renderer/features/documents/useSaveCopy.ts'
import { GiftPanel } from '#renderer/features/gifts/GiftPanel.tsx'
import { ImportantDateList } from '#renderer/features/importantDates/ImportantDateList.tsx'
import { NoteBox } from '#renderer/features/notes/NoteBox.tsx'
import { NoteMenu } from '#renderer/features/notes/NoteMenu.tsx'
import { PinnedNotes } from '#renderer/features/notes/PinnedNotes.tsx'
import { OpinionPanel } from '#renderer/features/opinions/OpinionPanel.tsx'
import { OpportunityPanel } from '#renderer/features/opportunities/OpportunityPanel.tsx'
import { useOpportunityTile } from '#renderer/features/opportunities/useOpportunityTile.ts'
import { ConsentPanel } from '#renderer/features/privacy/ConsentPanel.tsx'
import { useBoughtTile } from '#renderer/features/purchases/useBoughtTile.ts'
import { RecordFlag } from '#renderer/features/tasks/RecordFlag.tsx'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import type { RecordTab } from '#renderer/kit/ui/record/RecordTabs.tsx'
import type { TimelineEntry } from '#shared/features/customers/timeline.ts'
import type { AttachmentId, CustomerId, NoteId } from '#shared/kit/id.ts'
import { type Addition, AddToTimeline } from './AddToTimeline.tsx'
import { ProductsOfCustomer } from './ProductsOfCustomer.tsx'
import { QuickActions } from './QuickActions.tsx'

const CardDialog = late(() => import('#renderer/features/customers/CardDialog.tsx').then((module) => module.CardDialog))

export interface CustomerRecordProps {
  id: CustomerId
  mayEdit: boolean
  isPage: boolean
  /** Undefined where nothing can be added, as in the bin. */
  onAdd: ((what: Addition | 'message') => void) | undefined
}

/** A customer with all that hangs on it, in the reading pane or on a page of its own. */
export function CustomerRecord({ id, mayEdit, isPage, onAdd }: CustomerRecordProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<{ tab: string; file?: AttachmentId }>({ tab: 'timeline' })
  const [hasCard, setCard] = useState(false)
  const saveCopy = useSaveCopy()
  const maySave = useMay('customers.print')
  const mayHope = useMay('opportunities.see')
  const opportunityTile = useOpportunityTile(id)
  const boughtTile = useBoughtTile(id)
  const toolsOf = useToolsOf(mayEdit, (file) => setShown({ tab: 'files', file }))
  const tabs: RecordTab[] = [
    {
      key: 'timeline',
      title: t('customers.tabs.timeline'),
      content: () => (
        <CustomerTimeline
          id={id}
          toolsOf={toolsOf}
          top={
            <>
              {mayEdit && <NoteBox key={id} customerId={id} beside={onAdd && <AddToTimeline onAdd={onAdd} isBeside />} />}
              {!mayEdit && onAdd && <AddToTimeline onAdd={onAdd} />}
              <PinnedNotes customerId={id} isFixed={!mayEdit} />
            </>
          }
        />
      ),
    },
    ...(mayHope
      ? [
          {
            key: 'opportunities',
            title: t('opportunities.title'),
            content: () => <OpportunityPanel customerId={id} isFixed={!onAdd} />,
          },
        ]
      : []),
    { key: 'products', title: t('purchases.tab'), content: () => <ProductsOfCustomer customerId={id} isFixed={!mayEdit} /> },
    {
      key: 'files',
      title: t('record.files.tab'),
      content: () => (
        <AttachmentPanel
          customerId={id}
          isFixed={!mayEdit}
          shownId={shown.file}
          onSaveCopy={maySave ? (file) => void saveCopy(attachmentSource(file.id), file.name) : undefined}
          viewer={({ id: file, name, mediaType }) => (
            <FileViewer
              key={file}
              source={attachmentSource(file)}
              name={name}
              mediaType={mediaType}
              tools={null}
              otherKindAdvice={t('record.files.otherKindAdvice')}
            />
          )}
        />
      ),
    },
    {
      key: 'dates',
      title: t('importantDates.title'),
      content: () => <ImportantDateList customerId={id} isFixed={!mayEdit} />,
    },
    { key: 'gifts', title: t('gifts.title'), content: () => <GiftPanel customerId={id} isFixed={!mayEdit} /> },
    {
      key: 'competitors',
      title: t('competitors.title'),
      content: () => (
        <>
          <CustomerCompetitorList customerId={id} isFixed={!mayEdit} />
          <OpinionPanel customerId={id} isFixed={!mayEdit} />
        </>
      ),
    },
    { key: 'relations', title: t('customers.relations.tab'), content: () => <Relations id={id} isPage={isPage} /> },
    { key: 'consents', title: t('privacy.consent.tab'), content: () => <ConsentPanel customerId={id} isFixed={!mayEdit} /> },
    { key: 'history', title: t('audit.history'), content: () => <RecordHistory record="customer" id={id} /> },
  ]
  return (
    <>
      <CustomerCard
        id={id}
        mayEdit={mayEdit}
        isPage={isPage}
        actions={
          <QuickActions id={id} isPage={isPage} onCard={() => setCard(true)} onWrite={onAdd && (() => onAdd('message'))} />
        }
        standing={[...boughtTile, ...opportunityTile]}
        contacts={
          <ContactList
            customerId={id}
            isFixed={!mayEdit}
            isPage={isPage}
            toolsOf={({ id: contactId, fullName }) =>
              onAdd && <RecordFlag bearer={{ customerId: id, contactId }} name={fullName} />
            }
          />
        }
        tabs={tabs}
        shown={shown.tab}
        onShow={(tab) => setShown({ tab })}
      />
      {hasCard && <CardDialog customerId={id} onClose={() => setCard(false)} />}
    </>
  )
}

/** What can be done with an entry of the timeline. */
function useToolsOf(mayEdit: boolean, onShowFile: (id: AttachmentId) => void) {
  const { t } = useTranslation()
  const [show] = useState(() => onShowFile)
  return useCallback(
    ({ kind, id, title, amount }: TimelineEntry) => {
      if (kind === 'note') return mayEdit ? <NoteMenu id={id as NoteId} isPinned={amount === 1} /> : null
      if (kind === 'contract') return <Link href={`#${routes.contracts}/${id}`}>{t('drafts.open')}</Link>
      if (kind !== 'attachment') return null
      const text = t('record.files.show', { name: title })
      const open = () => show(id as AttachmentId)
      return <Button appearance="subtle" size="small" icon={<Open16Regular />} aria-label={text} title={text} onClick={open} />
    },
    [mayEdit, show, t],
  )
}
