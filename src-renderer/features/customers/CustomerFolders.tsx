import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { Dragged } from '#renderer/kit/dragged.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { stages } from '#shared/features/customers/choices.ts'
import type { CustomerEdit, CustomerFilter, Stage } from '#shared/features/customers/schema.ts'
import type { GroupId } from '#shared/kit/id.ts'
import { useNotContactedDays } from './useNotContactedDays.ts'
import { showOnly, useCustomerView } from './view.ts'

export interface CustomerFoldersProps {
  /** The list of customers is the one on screen. */
  isShown: boolean
  /** Goes to the list of customers. */
  onShow: () => void
  /** Customers were dropped on a folder that means something they can become; undefined where nothing can be changed. */
  onDrop: ((folder: FolderDeed, dragged: Dragged) => void) | undefined
  /** The same of the bin. */
  onDropInBin: ((dragged: Dragged) => void) | undefined
}

/** What customers become who are dropped on a folder. */
export type FolderDeed = Pick<CustomerEdit, 'stage' | 'groupId' | 'ownerId'>

/** The built-in views, the stages and the groups, each with how many are in it. */
export function CustomerFolders({ isShown, onShow, onDrop, onDropInBin }: CustomerFoldersProps) {
  const { t } = useTranslation()
  const { filter, saved } = useCustomerView()
  const isNamed = isShown && saved === undefined
  const [notContactedDays] = useNotContactedDays()
  const { data: counts } = useQuery(ask.customers.viewCounts.queryOptions({ input: { notContactedDays } }))
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const isMine = me !== undefined && filter.ownerIds.length === 1 && filter.ownerIds[0] === me.id
  const onlyStage = isNamed && filter.stages.length === 1 && filter.view === 'all' ? filter.stages[0] : undefined
  const onlyGroup = isNamed && filter.groupIds.length === 1 && filter.view === 'all' ? String(filter.groupIds[0]) : undefined
  const isPlain = isNamed && !isMine && !onlyStage && !onlyGroup && filter.where.items.length === 0
  const show = (wanted: Parameters<typeof showOnly>[0]) => {
    showOnly(wanted)
    onShow()
  }
  const view = (id: CustomerFilter['view'], count: number | undefined) => ({
    id,
    name: t(`customers.views.${id}`, { days: notContactedDays }),
    count,
  })
  const becomes = (values: FolderDeed) => onDrop && ((dragged: Dragged) => onDrop(values, dragged))
  return (
    <>
      <FolderList
        title={t('customers.views.own')}
        items={[
          { id: 'all', name: t('customers.views.mine'), count: counts?.mine, onDrop: me && becomes({ ownerId: me.id }) },
          { id: 'newly-given', name: t('customers.views.newly-given'), count: counts?.newlyGiven },
        ]}
        chosen={isMine && isNamed ? filter.view : undefined}
        onChoose={(id) => me && show({ ownerIds: [me.id], view: id })}
      />
      <FolderList
        title={t('customers.views.views')}
        items={[
          view('all', counts?.all),
          view('not-contacted', counts?.notContacted),
          view('appointment-this-week', counts?.appointmentThisWeek),
          view('contract-ending', counts?.contractEnding),
          view('born-this-month', counts?.bornThisMonth),
          view('long-standing', counts?.longStanding),
          view('frequent', counts?.frequent),
          view('priority', counts?.priority),
          view('potential', counts?.potential),
          { ...view('bin', counts?.bin), onDrop: onDropInBin },
        ]}
        chosen={isPlain ? filter.view : undefined}
        onChoose={(id) => show({ view: id, notContactedDays })}
      />
      <FolderList
        title={t('customers.views.stages')}
        items={stages.map((stage) => ({
          ...{ id: stage, name: t(`customers.stages.${stage}`), count: counts?.stages[stage] },
          onDrop: becomes({ stage }),
        }))}
        chosen={onlyStage}
        onChoose={(stage: Stage) => show({ stages: [stage] })}
      />
      {counts && counts.groups.length > 0 && (
        <FolderList
          title={t('customers.views.groups')}
          items={counts.groups.map(({ id, name, count }) => ({ id: String(id), name, count, onDrop: becomes({ groupId: id }) }))}
          chosen={onlyGroup}
          onChoose={(id) => show({ groupIds: [Number(id) as GroupId] })}
        />
      )}
    </>
  )
}
