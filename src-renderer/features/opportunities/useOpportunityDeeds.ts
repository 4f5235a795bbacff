import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Opportunity, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { inputOf, valuesOf } from './opportunityForm.ts'
import { useOpportunityView } from './view.ts'

/** What is done with opportunities without a form. */
export function useOpportunityDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const sayMoved = useSayMoved()
  const remove = (ids: OpportunityId[]) =>
    attempt(async () => {
      await client.opportunities.remove(ids)
      useOpportunityView.getState().select(new Set())
      notify({ text: t('opportunities.removed', { count: ids.length }), undo: () => client.opportunities.restore(ids) })
    })
  const move = (before: Opportunity, stage: OpportunityStage) =>
    attempt(async () => {
      const { id, version } = before
      sayMoved(before, await client.opportunities.move({ id, version, stage }))
    })
  return { remove, move }
}

/** Says to which stage one went; the way back is all it was before. */
export function useSayMoved() {
  const { t } = useTranslation()
  const notify = useNotify()
  return (before: Opportunity, { id, version, name, stage }: Opportunity) =>
    notify({
      text: t('opportunities.moved', { name, stage: t(`opportunities.stages.${stage}`) }),
      undo: () => client.opportunities.update({ id, version, input: inputOf(valuesOf(before)) }),
    })
}
