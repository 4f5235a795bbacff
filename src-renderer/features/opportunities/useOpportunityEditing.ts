import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useFormInCells } from '#renderer/kit/ui/form/useFormInCells.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import { inputOf, type OpportunityValues, valuesOf } from './opportunityForm.ts'

/** Opportunities are edited in the cells of their list as in their form. */
export function useOpportunityEditing() {
  return useFormInCells<Opportunity, OpportunityValues>({
    ...{ record: 'opportunity', mayEdit: useMay('opportunities.edit'), get: client.opportunities.get, valuesOf, withValue },
    update: (row, values) => client.opportunities.update({ ...row, input: inputOf(values) }),
  })
}

/** In the form an id and a percentage are text. */
function withValue(values: OpportunityValues, key: string, value: EditValue): OpportunityValues {
  const isText = key === 'ownerId' || key === 'probability'
  return { ...values, [key]: isText ? String(value ?? '') : value }
}
