import { Button } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Delete16Regular } from '@fluentui/react-icons/svg/delete'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import { DocumentPdf20Regular } from '@fluentui/react-icons/svg/document-pdf'
import { Image20Regular } from '@fluentui/react-icons/svg/image'
import { Rename16Regular } from '@fluentui/react-icons/svg/rename'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import styles from './Attachments.module.css'

export interface AttachmentItemProps {
  attachment: Attachment
  isShown: boolean
  onShow: () => void
  /** Undefined: it may not be done. */
  onSaveCopy: (() => void) | undefined
  onRename: (() => void) | undefined
  onRemove: (() => void) | undefined
}

export function AttachmentItem({ attachment, isShown, onShow, onSaveCopy, onRename, onRemove }: AttachmentItemProps) {
  const { t } = useTranslation()
  const now = useNow()
  const { name, bytes, staffName, createdAt, mediaType } = attachment
  const Kind =
    mediaType === 'application/pdf' ? DocumentPdf20Regular : mediaType.startsWith('image/') ? Image20Regular : Document20Regular
  return (
    <li className={styles.item} data-shown={isShown}>
      <button
        type="button"
        className={styles.show}
        aria-pressed={isShown}
        title={t(isShown ? 'record.files.hide' : 'record.files.show', { name })}
        onClick={onShow}
      >
        <Kind />
        <span className={styles.what}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>{[formatBytes(bytes), staffName, formatMoment(createdAt, now)].join(' · ')}</span>
        </span>
      </button>
      <Tool icon={ArrowDownload16Regular} text={t('record.files.saveCopy', { name })} run={onSaveCopy} />
      <Tool icon={Rename16Regular} text={t('record.files.rename', { name })} run={onRename} />
      <Tool icon={Delete16Regular} text={t('record.files.remove', { name })} run={onRemove} />
    </li>
  )
}

function Tool({ icon: Icon, text, run }: { icon: FluentIcon; text: string; run: (() => void) | undefined }) {
  if (!run) return null
  return <Button appearance="subtle" size="small" icon={<Icon />} aria-label={text} title={text} onClick={run} />
}
