import { useTranslation } from 'react-i18next'
import type { Hit } from '#shared/features/customers/schema.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import styles from './FoundBy.module.css'
import { Marked } from './Marked.tsx'

/** The name of a customer and, where it does not show it, what else of it was found. */
export function NameAndHit({ name, hit, found }: { name: string; hit: Hit | null; found: string }) {
  if (!hit) return <Marked text={name} found={found} />
  return (
    <span className={styles.both}>
      <span className={styles.name}>
        <Marked text={name} found={found} />
      </span>
      <FoundBy hit={hit} found={found} />
    </span>
  )
}

function FoundBy({ hit: { by, text, of }, found }: { hit: Hit; found: string }) {
  const { t } = useTranslation()
  const said = by === 'phone' && text.startsWith('+') ? formatPhone(text) : text
  // A field that the office made says by its own label what was found.
  const what = by === 'custom' ? `${of}:` : t(`customers.foundBy.${by}`)
  const whose = of && by !== 'custom' ? ` · ${of}` : ''
  return (
    <span className={styles.hit} title={`${what} ${said}${whose}`}>
      {what} <Marked text={said} found={found} />
      {whose}
    </span>
  )
}
