/** `6:05` of 365 seconds. */
export function formatDuration(seconds: number) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Seconds of `6:05`, or of `6` (minutes); null of nothing, undefined of anything else. */
export function parseDuration(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const match = /^(\d{1,4})(?:[:.](\d{1,2}))?$/.exec(trimmed)
  if (!match) return undefined
  const seconds = Number(match[2] ?? 0)
  const total = Number(match[1]) * 60 + seconds
  return seconds < 60 && total <= 86_400 ? total : undefined
}
