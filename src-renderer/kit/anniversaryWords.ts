import type { TFunction } from 'i18next'
import type { Anniversary } from '#shared/features/occasions/schema.ts'

/** What comes again, with the years where they are known: `Sinh nhật 40 tuổi`, `Ngày cần nhớ`. */
export function anniversaryWords({ kind, years }: Pick<Anniversary, 'kind' | 'years'>, t: TFunction) {
  return years > 0 ? t(`today.occasions.kinds.${kind}.years`, { count: years }) : t(`today.occasions.kinds.${kind}.plain`)
}
