const units = ['B', 'KB', 'MB', 'GB']

/** 1234567 → '1,2 MB'. */
export function formatBytes(bytes: number) {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: power > 1 ? 1 : 0 }).format(bytes / 1024 ** power)
  return `${number} ${units[power]}`
}
