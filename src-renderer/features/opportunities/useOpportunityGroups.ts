import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { RowGroup } from '#renderer/kit/ui/groupedRows.ts'
import type { Grade, OpportunityFilter, OpportunityGrouping, OpportunityStage } from '#shared/features/opportunities/schema.ts'

/** The groups of a list, named; undefined while it is not divided. */
export function useOpportunityGroups(filter: OpportunityFilter, group: OpportunityGrouping | null): RowGroup[] | undefined {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...ask.opportunities.groupCounts.queryOptions({ input: { filter, group: group ?? 'stage' } }),
    enabled: group !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (group === null || !data) return undefined
    const titleOf = (key: string, name: string) => {
      if (group === 'owner') return name
      if (group === 'stage') return t(`opportunities.stages.${key as OpportunityStage}`)
      if (key === '') return t(group === 'grade' ? 'opportunities.noGrade' : 'opportunities.noSource')
      return group === 'grade' ? t(`opportunities.grades.${key as Grade}`) : key
    }
    return data.map(({ key, name, count }) => ({ key, count, title: titleOf(key, name) }))
  }, [t, group, data])
}
