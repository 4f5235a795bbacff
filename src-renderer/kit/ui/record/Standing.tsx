import type { ReactNode } from 'react'
import styles from './Standing.module.css'

export interface StandingTile {
  key: string
  name: string
  value: ReactNode
  /** Red: too late. Amber: owed. */
  tone?: 'late' | 'owed' | undefined
}

/** Where we stand with a record, in a few figures: the answers first. A module that knows another one adds its tile. */
export function Standing({ tiles }: { tiles: StandingTile[] }) {
  return (
    <dl className={styles.standing}>
      {tiles.map(({ key, name, value, tone }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
