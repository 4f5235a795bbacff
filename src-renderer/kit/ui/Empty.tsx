import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** What stands where nothing is: what this is, and what to do. */
export function Empty({ title, advice, children }: { title: string; advice?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {advice && <p>{advice}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
