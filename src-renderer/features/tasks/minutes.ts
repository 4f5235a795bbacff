/** Minutes as people type a stretch of time: `90`, `90p`, `1g30`, `1h30`, `1 giờ 30`, `2 giờ`; 0 when empty, NaN for what is none. */
export function parseMinutes(typed: string): number {
  const text = typed.trim().toLowerCase()
  if (text === '') return 0
  const match = /^(?:(\d+(?:[.,]\d)?)\s*(?:h|g|giờ|gio|tiếng))?\s*(?:(\d+)\s*(?:p|m|ph|phút|phut|min)?)?$/u.exec(text)
  if (!match) return Number.NaN
  return Math.round(Number((match[1] ?? '0').replace(',', '.')) * 60) + Number(match[2] ?? 0)
}

/** `1g30`, `2g`, `45p`; empty for none. */
export function formatMinutes(minutes: number): string {
  if (minutes === 0) return ''
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest}p`
  return rest === 0 ? `${hours}g` : `${hours}g${String(rest).padStart(2, '0')}`
}
