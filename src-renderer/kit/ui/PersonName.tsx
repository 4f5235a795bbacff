import { splitFullName } from '#shared/kit/names.ts'
import styles from './PersonName.module.css'

/** Whose given name stays to be read where there is no room for all of it, for that is what people are called by. */
export function PersonName({ name }: { name: string }) {
  const { given } = splitFullName(name)
  const from = name.lastIndexOf(given)
  return (
    <span className={styles.name} title={name}>
      <span className={styles.family}>{name.slice(0, from)}</span>
      <span className={styles.given}>{name.slice(from)}</span>
    </span>
  )
}
