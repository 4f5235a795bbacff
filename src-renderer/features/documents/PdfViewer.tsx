import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { PdfPages } from './PdfPages.tsx'
import { PdfPassword } from './PdfPassword.tsx'
import { usePdf } from './usePdf.ts'

/** A PDF as it is on paper: sharp at every zoom, its text selectable, locked and broken files answered with a sentence. */
export function PdfViewer({ url, name, tools }: { url: string; name: string; tools: ReactNode }) {
  const { t } = useTranslation()
  const opening = usePdf(url)
  switch (opening.state) {
    case 'opening':
      return <Empty title={t('contracts.viewer.opening', { name })} />
    case 'locked':
      return <PdfPassword wasWrong={opening.wasWrong} onUnlock={opening.unlock} />
    case 'broken':
      return <Empty title={t('contracts.viewer.broken')} advice={t('contracts.viewer.brokenAdvice')} />
    case 'open':
      return <PdfPages open={opening} name={name} tools={tools} />
  }
}
