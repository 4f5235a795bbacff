import { Button } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { DropZone } from '#renderer/kit/ui/record/DropZone.tsx'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import type { AttachmentId, CustomerId } from '#shared/kit/id.ts'
import { AttachmentItem } from './AttachmentItem.tsx'
import styles from './Attachments.module.css'
import { RenameDialog } from './RenameDialog.tsx'
import { useAttachmentDeeds } from './useAttachmentDeeds.ts'

export interface AttachmentPanelProps {
  customerId: CustomerId
  /** Only to be seen. */
  isFixed: boolean
  /** Shown at first. */
  shownId?: AttachmentId | undefined
  viewer: (attachment: Attachment) => ReactNode
  onSaveCopy: ((attachment: Attachment) => void) | undefined
}

/** The files that lie with a customer, and the one that is looked at. */
export function AttachmentPanel({ customerId, isFixed, shownId, viewer, onSaveCopy }: AttachmentPanelProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(shownId)
  const [renamed, setRenamed] = useState<Attachment>()
  const { choose, drop, remove } = useAttachmentDeeds(customerId)
  const { data: attachments } = useQuery(ask.attachments.list.queryOptions({ input: customerId }))
  const shown = attachments?.find(({ id }) => id === chosen)
  return (
    <DropZone text={t('record.files.drop')} onDrop={isFixed ? undefined : (dropped) => void drop(dropped)}>
      {!isFixed && (
        <Button className={styles.attach ?? ''} size="small" icon={<AttachRegular />} onClick={() => void choose()}>
          {t('record.files.attach')}
        </Button>
      )}
      {attachments?.length === 0 && (
        <Empty title={t('record.files.empty')} {...(!isFixed && { advice: t('record.files.emptyAdvice') })} />
      )}
      <ul className={styles.list} aria-label={t('record.files.title')}>
        {attachments?.map((attachment) => (
          <AttachmentItem
            key={attachment.id}
            attachment={attachment}
            isShown={attachment === shown}
            onShow={() => setChosen(attachment === shown ? undefined : attachment.id)}
            onSaveCopy={onSaveCopy && (() => onSaveCopy(attachment))}
            onRename={isFixed ? undefined : () => setRenamed(attachment)}
            onRemove={isFixed ? undefined : () => void remove(attachment)}
          />
        ))}
      </ul>
      {shown && <div className={styles.viewer}>{viewer(shown)}</div>}
      {renamed && <RenameDialog attachment={renamed} onClose={() => setRenamed(undefined)} />}
    </DropZone>
  )
}
