import type { ReactNode } from 'react'
import styles from './Facts.module.css'

export type Fact = [name: string, value: ReactNode]

/** Names and values, those without a value left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
