import { encode } from 'uqr'

export interface QrCodeProps {
  /** What a phone reads. */
  text: string
  /** What it is, for who does not see it. */
  label: string
  className?: string | undefined
}

/** The blank around the code that every reader needs, in modules. */
const QUIET = 4

/** A QR code as a drawing, black on white on every screen and every paper. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const whole = size + 2 * QUIET
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : [])))
  return (
    <svg className={className} role="img" aria-label={label} viewBox={`0 0 ${whole} ${whole}`} shapeRendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
