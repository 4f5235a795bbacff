import { useTranslation } from 'react-i18next'
import { formatDong } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { expectedValue, graded, standard } from '#shared/features/opportunities/rules.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { gradeTones } from './tones.ts'

/** How good an open one is by the standard of the program; the pointer over it is told why. */
export function GradePill({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation()
  const found = graded(opportunity, dayOfInstant(useNow()))
  if (!found) return null
  const why = t(`opportunities.gradeReasons.${found.reason}`, {
    expected: formatDong(expectedValue(opportunity)),
    best: formatDong(standard.best.expected),
    worst: formatDong(standard.worst.expected),
    days: standard.best.days,
    late: standard.worst.daysLate,
  })
  return (
    <Pill tone={gradeTones[found.grade]} title={why}>
      {t(`opportunities.grades.${found.grade}`)}
    </Pill>
  )
}
