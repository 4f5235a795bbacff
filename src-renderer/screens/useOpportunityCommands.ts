import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right'
import { BoardRegular } from '@fluentui/react-icons/svg/board'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited'
import { useTranslation } from 'react-i18next'
import { useOpportunityDeeds } from '#renderer/features/opportunities/useOpportunityDeeds.ts'
import { useOpportunityExport } from '#renderer/features/opportunities/useOpportunityExport.ts'
import { useOpportunityView } from '#renderer/features/opportunities/view.ts'
import { client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import { openStages } from '#shared/features/opportunities/choices.ts'
import type { Opportunity, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import type { OpportunityId } from '#shared/kit/id.ts'

export type OpenOpportunity =
  | { dialog: 'new' }
  | { dialog: 'edit'; opportunity: Opportunity }
  | { dialog: 'end'; opportunity: Opportunity; stage: 'won' | 'lost' }

/** What is done in the list of opportunities, and with those that are chosen. */
export function useOpportunityCommands(ids: OpportunityId[], setOpen: (open: OpenOpportunity) => void) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const { remove, move } = useOpportunityDeeds()
  const exports = useExportCommands('opportunities', 'opportunities.export', useOpportunityExport())
  const { shape, setShape } = useOpportunityView()
  const [only] = ids.length === 1 ? ids : []
  const withOnly = (deed: (opportunity: Opportunity) => unknown) =>
    void attempt(async () => {
      if (only !== undefined) await deed(await client.opportunities.get(only))
    })
  const step = (steps: 1 | -1) =>
    withOnly((opportunity) => {
      const stage = besideOf(opportunity.stage, steps)
      if (stage === 'won') setOpen({ dialog: 'end', opportunity, stage })
      else if (stage) return move(opportunity, stage)
    })
  const onOne = { isDisabled: only === undefined, may: 'opportunities.edit', place: 'bar' } as const
  const commands: Command[] = [
    {
      ...{ id: 'new-opportunity', text: t('opportunities.new'), icon: AddRegular, keys: 'Ctrl+N' },
      ...{ may: 'opportunities.add', place: 'main', run: () => setOpen({ dialog: 'new' }) },
    },
    {
      ...{ ...onOne, id: 'edit-opportunity', text: t('action.edit'), icon: EditRegular },
      run: () => withOnly((opportunity) => setOpen({ dialog: 'edit', opportunity })),
    },
    {
      ...{ ...onOne, id: 'opportunity-on', text: t('opportunities.moveOn'), icon: ArrowRightRegular, keys: 'Ctrl+ArrowRight' },
      run: () => step(1),
    },
    {
      ...{ ...onOne, id: 'opportunity-back', text: t('opportunities.moveBack'), icon: ArrowLeftRegular, keys: 'Ctrl+ArrowLeft' },
      run: () => step(-1),
    },
    {
      ...{ ...onOne, id: 'win-opportunity', text: t('opportunities.win'), icon: CheckmarkRegular },
      run: () => withOnly((opportunity) => setOpen({ dialog: 'end', opportunity, stage: 'won' })),
    },
    {
      ...{ ...onOne, id: 'lose-opportunity', text: t('opportunities.lose'), icon: ProhibitedRegular },
      run: () => withOnly((opportunity) => setOpen({ dialog: 'end', opportunity, stage: 'lost' })),
    },
    {
      ...{ id: 'remove-opportunities', text: t('action.delete'), icon: DeleteRegular, keys: 'Delete', place: 'bar' },
      ...{ isDisabled: ids.length === 0, may: 'opportunities.delete', run: () => void remove(ids) },
    },
    {
      ...{ id: 'opportunity-board', icon: shape === 'board' ? ListRegular : BoardRegular, place: 'bar' },
      text: t(shape === 'board' ? 'opportunities.asList' : 'opportunities.asBoard'),
      run: () => setShape(shape === 'board' ? 'list' : 'board'),
    },
    ...exports,
  ]
  useOffer('opportunities', commands)
}

/** The stage before or behind one; undefined where the way ends. One that is won or lost is opened again where it was last. */
function besideOf(stage: OpportunityStage, steps: 1 | -1): OpportunityStage | undefined {
  const way: readonly OpportunityStage[] = [...openStages, 'won']
  if (stage === 'lost') return steps === -1 ? 'negotiation' : undefined
  return way[way.indexOf(stage) + steps]
}
