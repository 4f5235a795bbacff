import { zodResolver } from '@hookform/resolvers/zod'
import { type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { lostReason, type Opportunity } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { day, line } from '#shared/kit/values.ts'
import { type End, EndFields } from './EndFields.tsx'
import { useSayMoved } from './useOpportunityDeeds.ts'

const won = z.object({ closedOn: day.nullable(), reason: line(300) })
const lost = won.extend({ lostReason: z.enum(lostReason.options, { error: 'required' }) })

export interface EndDialogProps {
  opportunity: Opportunity
  stage: 'won' | 'lost'
  onClose: () => void
}

/** One was won, or lost and why. Of a win Enter is enough. */
export function EndDialog({ opportunity, stage, onClose }: EndDialogProps) {
  const { t } = useTranslation()
  const sayMoved = useSayMoved()
  const { id, version, name } = opportunity
  const today = dayOfInstant(useNow())
  const form = useForm<End>({
    defaultValues: { closedOn: today, lostReason: '', reason: '' },
    resolver: zodResolver(stage === 'lost' ? lost : won) as unknown as Resolver<End>,
  })
  const saving = useSaving(form, async (end) => {
    const why = 'lostReason' in end ? end.lostReason || null : null
    sayMoved(opportunity, await client.opportunities.move({ id, version, stage, ...end, lostReason: why }))
  })
  return (
    <FormDialog
      title={t(stage === 'won' ? 'opportunities.winTitle' : 'opportunities.loseTitle', { name })}
      saving={saving}
      saveText={t(`opportunities.stages.${stage}`)}
      size="narrow"
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        <EndFields control={form.control} stage={stage} isFull />
      </div>
    </FormDialog>
  )
}
