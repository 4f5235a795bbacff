import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { carrierOf } from '#shared/kit/carriers.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { isFax, zaloLink } from '#shared/kit/points.ts'
import styles from './Reached.module.css'

/** The numbers or the e-mails somebody is reached at, each with what it is for; a click calls or writes. Nothing where there are none. */
export function reachedBy(kind: ContactPoint['kind'], points: readonly ContactPoint[]) {
  const ofKind = points.filter((point) => point.kind === kind)
  return ofKind.length > 0 ? <Reached points={ofKind} /> : null
}

function Reached({ points }: { points: readonly ContactPoint[] }) {
  const sayLabel = useLabels()
  return points.map((point) => (
    <div key={`${point.typed}${point.label}`}>
      {point.normal && !(point.kind === 'phone' && isFax(point)) ? (
        <Link onClick={() => open(`${point.kind === 'phone' ? 'tel' : 'mailto'}:${point.normal}`)}>{pointText(point)}</Link>
      ) : (
        pointText(point)
      )}
      {point.label && <span className={styles.label}> · {sayLabel(point.label)}</span>}
      {point.hasZalo && point.normal && (
        <span className={styles.label}>
          {' · '}
          <Link onClick={() => open(zaloLink(point.normal))}>Zalo</Link>
        </span>
      )}
      {point.kind === 'phone' && !isFax(point) && <Carrier e164={point.normal} />}
    </div>
  ))
}

/** By whom the number was given out, for whoever wants to know what a call costs. */
function Carrier({ e164 }: { e164: string }) {
  const { t } = useTranslation()
  const carrier = carrierOf(e164)
  if (carrier === undefined) return null
  return (
    <span className={styles.carrier} title={t('calls.carrierHint', { carrier })}>
      {` · ${carrier}`}
    </span>
  )
}

function open(url: string) {
  void desktop.openLink({ url })
}

/** A number in its old form is shown beside the new one. */
function pointText({ kind, typed, normal }: ContactPoint) {
  if (kind === 'email' || !normal) return typed
  const formatted = formatPhone(normal)
  const isOldForm = /^0?1\d{9}$/.test(typed.replace(/\D/g, ''))
  return isOldForm ? `${typed} → ${formatted}` : formatted
}
