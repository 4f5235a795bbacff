import { Button, Toolbar } from '@fluentui/react-components'
import { AutoFitWidthRegular } from '@fluentui/react-icons/svg/auto-fit-width'
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in'
import { ZoomOutRegular } from '@fluentui/react-icons/svg/zoom-out'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PdfPages.module.css'
import type { Zoom } from './useZoom.ts'

export interface PdfToolbarProps {
  zoom: Zoom
  page: number
  count: number
  onPage: (page: number) => void
  tools: ReactNode
}

export function PdfToolbar({ zoom, page, count, onPage, tools }: PdfToolbarProps) {
  const { t } = useTranslation()
  return (
    <Toolbar size="small" className={styles.toolbar}>
      <PageNumber page={page} count={count} onPage={onPage} />
      <span className={styles.zoom}>
        <Tool icon={<ZoomOutRegular />} text={`${t('contracts.viewer.zoomOut')} (−)`} onClick={zoom.zoomOut} />
        <span className={styles.percent}>{zoom.percent !== undefined && `${zoom.percent} %`}</span>
        <Tool icon={<ZoomInRegular />} text={`${t('contracts.viewer.zoomIn')} (+)`} onClick={zoom.zoomIn} />
        <Tool
          icon={<AutoFitWidthRegular />}
          text={`${t('contracts.viewer.fitWidth')} (0)`}
          onClick={zoom.fitWidth}
          isPressed={zoom.isFitting}
        />
        {tools}
      </span>
    </Toolbar>
  )
}

function Tool({
  icon,
  text,
  onClick,
  isPressed,
}: {
  icon: React.ReactElement
  text: string
  onClick: () => void
  isPressed?: boolean
}) {
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={text}
      title={text}
      aria-pressed={isPressed}
      onClick={onClick}
    />
  )
}

function PageNumber({ page, count, onPage }: Pick<PdfToolbarProps, 'page' | 'count' | 'onPage'>) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const go = () => {
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted > 0 && wanted !== page) onPage(wanted)
    else setTyped(String(page))
  }
  return (
    <label className={styles.pageNumber} title={t('contracts.viewer.pageOf', { page, count })}>
      {t('contracts.viewer.page')}
      <input
        value={typed}
        inputMode="numeric"
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      {t('contracts.viewer.of', { count })}
    </label>
  )
}
