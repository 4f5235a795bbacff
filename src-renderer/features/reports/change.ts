import type { TFunction } from 'i18next'
import { formatCount } from '#renderer/kit/format.ts'

export type Direction = 'up' | 'down' | 'same'

export interface Change {
  direction: Direction
  /** ▲ ▼ or nothing, so that it is read without colour. */
  arrow: string
  /** `3` or `18,2 %`; empty when nothing changed or there is nothing to compare with. */
  amount: string
  /** `tăng 18,2 %`. */
  words: string
}

const arrows: Record<Direction, string> = { up: '▲', down: '▼', same: '' }

/** How a figure stands to the month before: by how many, or by how many per cent. */
export function changeOf({ now, before, inPercent }: { now: number; before: number; inPercent: boolean }, t: TFunction): Change {
  const direction: Direction = now === before ? 'same' : now > before ? 'up' : 'down'
  const arrow = arrows[direction]
  if (direction === 'same') return { direction, arrow, amount: '', words: t('reports.change.same') }
  if (inPercent && before === 0) return { direction, arrow, amount: '', words: t('reports.change.fromNothing') }
  const difference = Math.abs(now - before)
  const amount = inPercent ? t('reports.percent', { number: percentOf(difference, before) }) : formatCount(difference)
  return { direction, arrow, amount, words: t(`reports.change.${direction}`, { amount }) }
}

function percentOf(difference: number, before: number) {
  const percent = (difference / before) * 100
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: percent < 100 ? 1 : 0 }).format(percent)
}
