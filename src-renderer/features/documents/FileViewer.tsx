import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { late } from '#renderer/kit/late.tsx'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import type { DocumentId } from '#shared/kit/id.ts'
import styles from './FileViewer.module.css'
import { useAddress } from './useAddress.ts'
import { useSaveCopy } from './useSaveCopy.ts'

const PdfViewer = late(() => import('./PdfViewer.tsx').then((module) => module.PdfViewer))

export interface FileViewerProps {
  id: DocumentId
  name: string
  mediaType: string
  /** Buttons of the place the file is shown in. */
  tools: ReactNode
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** A filed document, shown inside the program: a PDF or a picture. Anything else can be saved out to be opened by its own program. */
export function FileViewer(props: FileViewerProps) {
  const { t } = useTranslation()
  const saveCopy = useSaveCopy()
  const isPicture = pictures.has(props.mediaType)
  if (props.mediaType !== 'application/pdf' && !isPicture) {
    return (
      <Empty title={t('contracts.viewer.otherKind')} advice={t('contracts.viewer.otherKindAdvice')}>
        <Button icon={<ArrowDownloadRegular />} onClick={() => void saveCopy(props.id, props.name)}>
          {t('contracts.viewer.saveCopy')}
        </Button>
      </Empty>
    )
  }
  return <Checked {...props} isPicture={isPicture} />
}

function Checked({ id, name, tools, isPicture }: FileViewerProps & { isPicture: boolean }) {
  const { t } = useTranslation()
  const { url, error } = useAddress(id)
  if (error) return <Empty title={t('contracts.viewer.failed')} advice={say(error)} />
  const opening = <Empty title={t('contracts.viewer.opening', { name })} />
  if (!url) return opening
  if (isPicture) {
    return (
      <section className={`${styles.picture} scroll`} tabIndex={0} aria-label={name}>
        <img src={url} alt={name} />
      </section>
    )
  }
  return <PdfViewer url={url} name={name} tools={tools} meanwhile={opening} />
}
