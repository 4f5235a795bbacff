import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Comparison } from '#renderer/features/competitors/Comparison.tsx'
import { CompetitorCard } from '#renderer/features/competitors/CompetitorCard.tsx'
import { CompetitorList } from '#renderer/features/competitors/CompetitorList.tsx'
import { customersBehind, useCompetitorView } from '#renderer/features/competitors/view.ts'
import { client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Competitor } from '#shared/features/competitors/schema.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import { CustomerAndPeopleFolders } from './CustomerAndPeopleFolders.tsx'
import { useShowCustomers } from './useShowCustomers.ts'

const CompetitorForm = late(() =>
  import('#renderer/features/competitors/CompetitorForm.tsx').then((module) => module.CompetitorForm),
)

type Open = Competitor | 'new'

/** Who else sells to our customers: folders │ list │ the one that is chosen. */
export function CompetitorsScreen() {
  const { t } = useTranslation()
  const { selected, select } = useCompetitorView()
  const [open, setOpen] = useState<Open>()
  const mayEdit = useMay('customers.edit')
  const show = useShowCustomers()
  const ids = [...selected] as CompetitorId[]
  const only = ids.length === 1 ? ids[0] : undefined
  useCompetitorCommands(ids, setOpen)
  return (
    <>
      <Panes
        id="competitors"
        title={t('competitors.title')}
        folders={<CustomerAndPeopleFolders shown="competitors" />}
        list={<CompetitorList onOpen={(competitor) => mayEdit && setOpen(competitor)} />}
        reading={
          only ? (
            <CompetitorCard key={only} id={only} onShow={(figure) => show({ where: customersBehind(figure, only) })} />
          ) : (
            <Comparison chosen={selected} onShow={(where) => show({ where })} />
          )
        }
      />
      {open && (
        <CompetitorForm
          competitor={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => select(new Set([id]))}
        />
      )}
    </>
  )
}

function useCompetitorCommands(ids: CompetitorId[], setOpen: (open: Open) => void) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const notify = useNotify()
  const [only] = ids.length === 1 ? ids : []
  const edit = async (id: CompetitorId) => setOpen(await client.competitors.get(id))
  const remove = async () => {
    const names = (await client.competitors.list()).filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    for (const id of ids) await client.competitors.remove(id)
    useCompetitorView.getState().select(new Set())
    const undo = async () => {
      for (const id of ids) await client.competitors.restore(id)
    }
    notify({ text: t('competitors.removed', { name: names.join(', ') }), undo })
  }
  const commands: Command[] = [
    {
      ...{ id: 'new-competitor', text: t('competitors.new'), icon: AddRegular, keys: 'Ctrl+N', may: 'customers.edit' },
      ...{ place: 'main', run: () => setOpen('new') },
    },
    {
      ...{ id: 'edit-competitor', text: t('action.edit'), icon: EditRegular, isDisabled: only === undefined },
      ...{ may: 'customers.edit', place: 'bar', run: () => only && void attempt(() => edit(only)) },
    },
    {
      ...{ id: 'remove-competitors', text: t('action.delete'), icon: DeleteRegular, keys: 'Delete' },
      ...{ isDisabled: ids.length === 0, may: 'customers.edit', place: 'bar', run: () => void attempt(remove) },
    },
    {
      ...{ id: 'compare-competitors', text: t('competitors.comparison'), icon: ScalesRegular, isDisabled: only === undefined },
      ...{ place: 'bar', run: () => useCompetitorView.getState().select(new Set()) },
    },
  ]
  useOffer('competitors', commands)
}
