import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { late } from '#renderer/kit/late.tsx'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './FileViewer.module.css'
import type { FileSource } from './source.ts'
import { isText, TextViewer } from './TextViewer.tsx'
import { useAddress } from './useAddress.ts'
import { useSaveCopy } from './useSaveCopy.ts'

const PdfViewer = late(() => import('./PdfViewer.tsx').then((module) => module.PdfViewer))

export interface FileViewerProps {
  /** Where its bytes come from; another one needs another viewer (`key`). */
  source: FileSource
  name: string
  mediaType: string
  /** Buttons of the place the file is shown in. */
  tools: ReactNode
  /** What is said of a kind that cannot be shown. */
  otherKindAdvice?: string
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** A filed document, shown inside the program: a PDF, a picture or plain text. Anything else can be saved out to be opened by its own program. */
export function FileViewer(props: FileViewerProps) {
  const { t } = useTranslation()
  const saveCopy = useSaveCopy()
  const isPicture = pictures.has(props.mediaType)
  if (props.mediaType !== 'application/pdf' && !isPicture && !isText(props)) {
    return (
      <Empty title={t('contracts.viewer.otherKind')} advice={props.otherKindAdvice ?? t('contracts.viewer.otherKindAdvice')}>
        <Button icon={<ArrowDownloadRegular />} onClick={() => void saveCopy(props.source, props.name)}>
          {t('contracts.viewer.saveCopy')}
        </Button>
      </Empty>
    )
  }
  return <Checked {...props} isPicture={isPicture} />
}

function Checked({ source, name, tools, mediaType, isPicture }: FileViewerProps & { isPicture: boolean }) {
  const { t } = useTranslation()
  const { url, error } = useAddress(source)
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
  if (isText({ name, mediaType })) return <TextViewer url={url} name={name} />
  return <PdfViewer url={url} name={name} tools={tools} meanwhile={opening} />
}
