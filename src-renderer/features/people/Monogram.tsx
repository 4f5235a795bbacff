import frame from '#renderer/kit/ui/record/RecordFrame.module.css'
import { splitFullName } from '#shared/kit/names.ts'

/** The first letter of somebody's given name in a circle. */
export function Monogram({ fullName }: { fullName: string }) {
  return (
    <span className={frame.monogram} data-round="true" aria-hidden="true">
      {(splitFullName(fullName).given[0] ?? '?').toUpperCase()}
    </span>
  )
}
