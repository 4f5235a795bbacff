import { useTranslation } from 'react-i18next'
import { saidOf } from '#shared/features/customers/hits.ts'
import type { Hit } from '#shared/features/customers/schema.ts'
import styles from './FoundBy.module.css'
import { Marked } from './Marked.tsx'

/** The name of a customer or of somebody and below it, where it does not show it, what else of it was found. */
export function NameAndHit({ name, hit }: { name: string; hit: Hit | null }) {
  if (!hit) return <Marked text={name} />
  return (
    <span className={styles.both}>
      <span className={styles.name}>
        <Marked text={name} />
      </span>
      <FoundBy hit={hit} />
    </span>
  )
}

function FoundBy({ hit }: { hit: Hit }) {
  const { t } = useTranslation()
  const { by, of } = hit
  // A field that the office made says by its own label what was found.
  const what = by === 'custom' ? `${of}:` : t(`customers.foundBy.${by}`)
  const whose = of && by !== 'custom' ? ` · ${of}` : ''
  return (
    <span className={styles.hit}>
      {what} <Marked text={saidOf(hit)} />
      {whose}
    </span>
  )
}
