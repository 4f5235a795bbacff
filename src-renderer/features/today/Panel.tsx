import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './Panel.module.css'

export interface PanelProps {
  title: string
  /** Beside the title: what counts. */
  marks?: ReactNode
  /** At the end of the title's line: where there is more. */
  more?: ReactNode
  /** A sheet that says all in its title has none. */
  children?: ReactNode
}

/** One sheet of the start page. */
export function Panel({ title, marks, more, children }: PanelProps) {
  const titleId = useId()
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {marks}
        {more && <span className={styles.more}>{more}</span>}
      </header>
      {children && <div className={`${styles.body} scroll`}>{children}</div>}
    </section>
  )
}
