import type { ReactNode } from 'react'
import type { PaperLook } from './paperLook.ts'
import styles from './Sheet.module.css'

/** What stands on one page of its own. */
export function Sheet({ look, children }: { look: PaperLook; children: ReactNode }) {
  return (
    <section className={styles.sheet} style={{ width: `${look.size.width}mm`, height: `${look.size.height}mm` }}>
      {children}
    </section>
  )
}
