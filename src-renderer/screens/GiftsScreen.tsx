import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GiftList } from '#renderer/features/gifts/GiftList.tsx'
import { OTHER } from '#renderer/features/gifts/occasions.ts'
import { usePrintGifts } from '#renderer/features/gifts/usePrintGifts.tsx'
import { useGiftView } from '#renderer/features/gifts/view.ts'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { type OpenGift, useGiftCommands } from './useGiftCommands.ts'

const GiftForm = late(() => import('#renderer/features/gifts/GiftForm.tsx').then((module) => module.GiftForm))
const PlanGiftsDialog = late(() =>
  import('#renderer/features/gifts/PlanGiftsDialog.tsx').then((module) => module.PlanGiftsDialog),
)
const FinishGiftsDialog = late(() =>
  import('#renderer/features/gifts/FinishGiftsDialog.tsx').then((module) => module.FinishGiftsDialog),
)
const PrintDialog = late(() => import('#renderer/features/customers/PrintDialog.tsx').then((module) => module.PrintDialog))

/** Sổ quà: the occasions of a year │ what customers get on them. */
export function GiftsScreen() {
  const { t } = useTranslation()
  const selected = useGiftView((view) => view.selected)
  const [open, setOpen] = useState<OpenGift>()
  const ids = [...selected] as GiftId[]
  const mayEdit = useMay('customers.edit')
  useGiftCommands(ids, setOpen)
  const printing = usePrintGifts(ids)
  return (
    <>
      <Panes
        id="gifts"
        title={t('gifts.title')}
        folders={<CustomerAndPeopleFolders shown="gifts" />}
        list={<GiftList onOpen={(gift) => mayEdit && setOpen({ dialog: 'edit', gift })} />}
      />
      {printing}
      {open && <OpenDialog open={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function OpenDialog({ open, onClose }: { open: OpenGift; onClose: () => void }) {
  const { t } = useTranslation()
  useReturnFocus()
  const occasion = useGiftView((view) => view.filter.occasion)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const none = () => undefined
  if (open.dialog === 'plan') {
    const begun = occasion ? occasion.key || `${OTHER}${occasion.name}` : ''
    return <PlanGiftsDialog occasion={begun} ids={undefined} onClose={onClose} onPlanned={none} />
  }
  if (open.dialog === 'finish') return <FinishGiftsDialog ids={open.ids} status={open.status} onClose={onClose} />
  if (open.dialog === 'labels') {
    const { receivers } = open
    const ids = [...new Set(receivers.map(({ customerId }) => customerId))]
    return <PrintDialog ids={ids} labelled={{ title: t('gifts.labelsTitle'), receivers }} onClose={onClose} />
  }
  const gift = open.dialog === 'edit' ? open.gift : undefined
  return <GiftForm gift={gift} customerId={null} giverId={me?.id} onClose={onClose} />
}
