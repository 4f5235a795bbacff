import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpportunityBoard } from '#renderer/features/opportunities/OpportunityBoard.tsx'
import { OpportunityList } from '#renderer/features/opportunities/OpportunityList.tsx'
import { usePrintOpportunities } from '#renderer/features/opportunities/usePrintOpportunities.tsx'
import { useIsBoard, useOpportunityView } from '#renderer/features/opportunities/view.ts'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import type { OpportunityId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { type OpenOpportunity, useOpportunityCommands } from './useOpportunityCommands.ts'

const OpportunityForm = late(() =>
  import('#renderer/features/opportunities/OpportunityForm.tsx').then((module) => module.OpportunityForm),
)
const EndDialog = late(() => import('#renderer/features/opportunities/EndDialog.tsx').then((module) => module.EndDialog))

/** Cơ hội: the views │ what customers may buy. */
export function OpportunitiesScreen() {
  const { t } = useTranslation()
  const selected = useOpportunityView((view) => view.selected)
  const [open, setOpen] = useState<OpenOpportunity>()
  const ids = [...selected] as OpportunityId[]
  const mayEdit = useMay('opportunities.edit')
  const isBoard = useIsBoard()
  const edit = (opportunity: Opportunity) => mayEdit && setOpen({ dialog: 'edit', opportunity })
  useOpportunityCommands(ids, setOpen)
  const printing = usePrintOpportunities(ids)
  return (
    <>
      <Panes
        id="opportunities"
        title={t('opportunities.title')}
        folders={<CustomerAndPeopleFolders shown="opportunities" />}
        list={
          isBoard ? (
            <OpportunityBoard onOpen={edit} onEnd={(opportunity, stage) => setOpen({ dialog: 'end', opportunity, stage })} />
          ) : (
            <OpportunityList onOpen={edit} onNew={() => setOpen({ dialog: 'new' })} />
          )
        }
      />
      {printing}
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function OpenDialog({ open, onClose }: { open: OpenOpportunity; onClose: () => void }) {
  useReturnFocus()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  if (open.dialog === 'end') return <EndDialog opportunity={open.opportunity} stage={open.stage} onClose={onClose} />
  const opportunity = open.dialog === 'edit' ? open.opportunity : undefined
  return <OpportunityForm opportunity={opportunity} customerId={null} ownerId={me?.id} onClose={onClose} />
}
