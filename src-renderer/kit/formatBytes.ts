import { formatCount, formatTenths } from '#renderer/kit/format.ts'

const units = ['B', 'KB', 'MB', 'GB']

/** 1234567 → '1,2 MB'; in English '1.2 MB'. */
export function formatBytes(bytes: number) {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const size = bytes / 1024 ** power
  return `${power > 1 ? formatTenths(size) : formatCount(size)} ${units[power]}`
}
