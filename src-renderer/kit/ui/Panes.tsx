import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import styles from './Panes.module.css'

/** The folder pane where nobody dragged it: in a wide window the names of folders stand in full beside numbers of six digits. */
const FOLDERS = { narrow: '216px', wide: '248px', wideFrom: 1280 }
/** Below these widths a pane could not be read; a window that is narrower scrolls sideways. */
const NARROWEST = { folders: 170, list: 320, reading: 300 }

export interface PanesProps {
  /** Under this name the widths are remembered. */
  id: string
  /** Heading of the screen, for whoever does not see where it begins. */
  title?: string
  folders?: ReactNode
  list: ReactNode
  reading?: ReactNode
}

/** Folder pane │ list │ reading pane, each as wide as the user dragged it last. */
export function Panes({ id, title, folders, list, reading }: PanesProps) {
  const { t } = useTranslation()
  const [foldersWidth] = useState(() => (window.innerWidth < FOLDERS.wideFrom ? FOLDERS.narrow : FOLDERS.wide))
  const panelIds = [folders && 'folders', 'list', reading && 'reading'].filter((panel) => typeof panel === 'string')
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: `panes-${id}`, panelIds, storage: localStorage })
  const minWidth = (folders ? NARROWEST.folders : 0) + NARROWEST.list + (reading ? NARROWEST.reading : 0)
  return (
    <>
      {title && <h1 className="visually-hidden">{title}</h1>}
      <div className={`${styles.room} scroll`}>
        <Group className={styles.panes} style={{ minWidth }} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
          {folders && (
            <>
              <Panel
                id="folders"
                className={styles.folders}
                defaultSize={foldersWidth}
                minSize={`${NARROWEST.folders}px`}
                maxSize="340px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <nav className={`${styles.pane} scroll`} aria-label={t('pane.folders')} data-pane="folders" tabIndex={-1}>
                  {folders}
                </nav>
              </Panel>
              <Separator className={styles.separator} aria-label={t('pane.resize')} />
            </>
          )}
          <Panel id="list" minSize={`${NARROWEST.list}px`}>
            <section className={styles.pane} aria-label={t('pane.list')} data-pane="list" tabIndex={-1}>
              {list}
            </section>
          </Panel>
          {reading && (
            <>
              <Separator className={styles.separator} aria-label={t('pane.resize')} />
              <Panel id="reading" defaultSize="35%" minSize={`${NARROWEST.reading}px`}>
                <section
                  className={`${styles.pane} ${styles.reading} scroll`}
                  aria-label={t('pane.reading')}
                  data-pane="reading"
                  tabIndex={-1}
                >
                  {reading}
                </section>
              </Panel>
            </>
          )}
        </Group>
      </div>
    </>
  )
}
