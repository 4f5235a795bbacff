import { Button } from '@fluentui/react-components'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { DocumentPdf16Regular } from '@fluentui/react-icons/svg/document-pdf'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import type { ContractFile } from '#shared/features/contracts/schema.ts'
import styles from './ContractFiles.module.css'
import { useContractDeeds } from './useContractDeeds.ts'

export interface ContractFilesProps {
  files: ContractFile[]
  shown: ContractFile | undefined
  /** Nothing may be taken off. */
  isFixed: boolean
  onShow: (id: ContractFile['id']) => void
  onSaveCopy: (file: ContractFile) => void
}

/** The files of a contract, the original first; the one that is shown below is marked. */
export function ContractFiles({ files, shown, isFixed, onShow, onSaveCopy }: ContractFilesProps) {
  const { t } = useTranslation()
  const { detach } = useContractDeeds()
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('contracts.attach.files')}>
      {files.map((file) => (
        <li key={file.id} className={styles.file} data-shown={file === shown}>
          <button
            type="button"
            className={styles.show}
            aria-pressed={file === shown}
            title={t('contracts.attach.show', { name: file.name })}
            onClick={() => onShow(file.id)}
          >
            {file.role === 'original' ? <DocumentPdf16Regular /> : <Attach16Regular />}
            <span className={styles.name}>{file.name}</span>
            <span className={styles.size}>
              {[file.role === 'original' && t('contracts.original'), formatBytes(file.bytes)].filter(Boolean).join(' · ')}
            </span>
          </button>
          <FileButton
            icon={<ArrowDownload16Regular />}
            text={t('contracts.attach.saveCopy', { name: file.name })}
            onClick={() => onSaveCopy(file)}
          />
          {!isFixed && (
            <FileButton
              icon={<Dismiss16Regular />}
              text={t('contracts.attach.remove', { name: file.name })}
              onClick={() => void detach(file)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function FileButton({ icon, text, onClick }: { icon: ReactElement; text: string; onClick: () => void }) {
  return <Button appearance="transparent" size="small" icon={icon} aria-label={text} title={text} onClick={onClick} />
}
