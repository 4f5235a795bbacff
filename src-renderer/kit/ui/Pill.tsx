import type { ReactNode } from 'react'
import styles from './Pill.module.css'

export type Tone = 'neutral' | 'green' | 'blue' | 'amber' | 'red' | 'teal' | 'violet' | 'pink'

/** A word that says a state; its colour only underlines the word. Red: forgotten, overdue. Amber: soon, owed. Green: done. Blue: planned. */
export function Pill({ tone = 'neutral', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`} title={title}>
      {children}
    </span>
  )
}
