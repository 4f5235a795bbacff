import type { TFunction } from 'i18next'
import { formatCount, formatTenths } from '#renderer/kit/format.ts'

export type Direction = 'up' | 'down' | 'same'

export interface Change {
  direction: Direction
  /** ▲ ▼ or nothing, so that it is read without colour. */
  arrow: string
  /** `3`, `18,2%` or `từ 0`; empty when nothing changed. */
  amount: string
  /** `tăng 18,2%`. */
  words: string
}

const arrows: Record<Direction, string> = { up: '▲', down: '▼', same: '' }

/** How a figure stands to the month before: by how many, or by how many per cent. */
export function changeOf({ now, before, inPercent }: { now: number; before: number; inPercent: boolean }, t: TFunction): Change {
  const direction: Direction = now === before ? 'same' : now > before ? 'up' : 'down'
  const arrow = arrows[direction]
  if (direction === 'same') return { direction, arrow, amount: '', words: t('reports.change.same') }
  const difference = Math.abs(now - before)
  const amount = inPercent ? perCent(difference, before, t) : formatCount(difference)
  return { direction, arrow, amount, words: t(`reports.change.${direction}`, { amount }) }
}

/** Nothing is no measure of anything: what grew from nothing is said to have. */
function perCent(difference: number, before: number, t: TFunction) {
  if (before === 0) return t('reports.change.fromNothing')
  const percent = (difference / before) * 100
  return t('reports.percent', {
    number: percent < 100 ? formatTenths(percent) : formatCount(percent),
  })
}
