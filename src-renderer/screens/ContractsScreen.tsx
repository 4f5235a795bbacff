import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { SignatureRegular } from '@fluentui/react-icons/svg/signature'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useEraseCommand } from '#renderer/features/bin/useEraseCommand.tsx'
import { ContractCard } from '#renderer/features/contracts/ContractCard.tsx'
import { ContractFolders } from '#renderer/features/contracts/ContractFolders.tsx'
import { ContractList } from '#renderer/features/contracts/ContractList.tsx'
import { useContractDeeds } from '#renderer/features/contracts/useContractDeeds.ts'
import { useExport } from '#renderer/features/contracts/useExport.ts'
import { showContract, useContractView } from '#renderer/features/contracts/view.ts'
import { FileViewer } from '#renderer/features/documents/FileViewer.tsx'
import { documentSource } from '#renderer/features/documents/source.ts'
import { useSaveCopy } from '#renderer/features/documents/useSaveCopy.ts'
import { RecordFlag } from '#renderer/features/tasks/RecordFlag.tsx'
import { TasksOfContract } from '#renderer/features/tasks/TasksOfContract.tsx'
import { useFlagDeeds } from '#renderer/features/tasks/useRecordFlag.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMayWhat, useReach } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import { binAction } from '#renderer/kit/ui/binAction.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { RowAction } from '#renderer/kit/ui/RowActions.tsx'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import type { Contract, ContractRow } from '#shared/features/contracts/schema.ts'
import type { ContractId } from '#shared/kit/id.ts'
import { KeptContractViews } from './KeptContractViews.tsx'

const ContractForm = late(() => import('#renderer/features/contracts/ContractForm.tsx').then(({ ContractForm }) => ContractForm))
const SignDialog = late(() => import('#renderer/features/contracts/SignDialog.tsx').then(({ SignDialog }) => SignDialog))

type Open = { form: 'new' } | { form: 'edit'; contract: Contract } | { form: 'sign'; contract: Contract }

/** The contracts: views │ list │ the contract with its original. */
export function ContractsScreen() {
  const { t } = useTranslation()
  const { selected, select, view } = useContractView()
  const [open, setOpen] = useState<Open>()
  const saveCopy = useSaveCopy()
  useLinkedContract()
  const isBin = view === 'bin'
  const ids = [...selected] as ContractId[]
  const only = ids.length === 1 ? ids[0] : undefined
  useContractCommands({ ids, only, isBin, setOpen })
  const erasing = useEraseCommand({ record: 'contract', ids, onErased: () => select(new Set()), remove: client.contracts.remove })
  const actions = useContractActions(isBin)
  const reaches = useReach()
  const edit = (id: ContractId) =>
    !isBin &&
    void client.contracts
      .get(id)
      .then((contract) => reaches('contracts.edit', contract.ownerId) && setOpen({ form: 'edit', contract }))
  return (
    <>
      <Panes
        id="contracts"
        title={t('place.contracts')}
        folders={
          <>
            <KeptContractViews />
            <ContractFolders />
          </>
        }
        list={<ContractList onOpen={({ id }) => edit(id)} onNew={() => setOpen({ form: 'new' })} actions={actions} />}
        reading={
          only ? (
            <ContractCard
              key={only}
              id={only}
              isInBin={isBin}
              flagOf={(contract) => <RecordFlag bearer={{ contractId: contract.id }} name={contract.number} hasKeys />}
              tasksOf={(contract) => <TasksOfContract contractId={contract.id} customerId={contract.customerId} />}
              onSaveCopy={({ documentId, name }) => void saveCopy(documentSource(documentId), name)}
              viewer={({ documentId, name, mediaType }, tools) => (
                <FileViewer
                  key={documentId}
                  source={documentSource(documentId)}
                  name={name}
                  mediaType={mediaType}
                  tools={tools}
                />
              )}
            />
          ) : (
            <Empty title={ids.length > 1 ? t('contracts.manyChosen', { count: ids.length }) : t('contracts.noneChosen')} />
          )
        }
      />
      {(open?.form === 'new' || open?.form === 'edit') && (
        <ContractForm
          contract={open.form === 'edit' ? open.contract : undefined}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => select(new Set([id]))}
        />
      )}
      {erasing}
      {open?.form === 'sign' && <SignDialog contract={open.contract} onClose={() => setOpen(undefined)} />}
    </>
  )
}

interface CommandContext {
  ids: ContractId[]
  only: ContractId | undefined
  isBin: boolean
  setOpen: (open: Open) => void
}

function useContractCommands({ ids, only, isBin, setOpen }: CommandContext) {
  const { t } = useTranslation()
  const { remove, restore, attach } = useContractDeeds()
  const { data: contract } = useQuery({
    ...ask.contracts.get.queryOptions({ input: only as ContractId }),
    enabled: only !== undefined,
  })
  const isFixed = !contract || isBin
  const mayWhat = useMayWhat()
  const reaches = useReach()
  const mayHere = (permission: 'contracts.edit' | 'contracts.delete') =>
    mayWhat(permission) && (!contract || reaches(permission, contract.ownerId))
  const onOne = (form: 'edit' | 'sign') => () => contract && setOpen({ form, contract })
  const isNone = ids.length === 0
  const lastWay: Command = isBin
    ? {
        id: 'restore-contract',
        text: t('action.restore'),
        icon: ArrowUndoRegular,
        isDisabled: isNone,
        run: () => void restore(ids),
        may: mayHere('contracts.delete'),
        place: 'bar',
      }
    : {
        id: 'remove-contract',
        text: t('action.delete'),
        icon: DeleteRegular,
        keys: 'Delete',
        isDisabled: isNone,
        run: () => void remove(ids),
        may: mayHere('contracts.delete'),
        place: 'bar',
      }
  const attaching = (role: 'original' | 'other', icon: Command['icon']): Command => ({
    id: `attach-${role}`,
    text: t(`contracts.attach.${role}`),
    icon,
    isDisabled: isFixed,
    run: () => contract && void attach(contract.id, role),
    may: mayHere('contracts.edit'),
    place: 'bar',
  })
  const exports = useExportCommands('contracts', 'contracts.export', useExport())
  useOffer('contracts', [
    {
      id: 'new-contract',
      text: t('contracts.new'),
      icon: AddRegular,
      keys: 'Ctrl+N',
      run: () => setOpen({ form: 'new' }),
      may: 'contracts.add',
      place: 'main',
    },
    {
      id: 'edit-contract',
      text: t('action.edit'),
      icon: EditRegular,
      isDisabled: isFixed,
      run: onOne('edit'),
      may: mayHere('contracts.edit'),
      place: 'bar',
    },
    {
      id: 'sign-contract',
      text: t('contracts.sign.command'),
      icon: SignatureRegular,
      isDisabled: isFixed || contract.status !== 'draft',
      run: onOne('sign'),
      may: mayHere('contracts.edit'),
      place: 'bar',
    },
    attaching('original', DocumentPdfRegular),
    attaching('other', AttachRegular),
    lastWay,
    ...exports,
  ])
}

/** What the contract under the pointer offers: a flag, the bin. */
function useContractActions(isBin: boolean): RowAction<ContractRow>[] {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const { remove } = useContractDeeds()
  const { cycle } = useFlagDeeds()
  if (isBin) return []
  const flag: RowAction<ContractRow> = {
    ...{ id: 'flag', text: t('tasks.flag.record'), icon: FlagRegular },
    run: ({ id, number }) => void cycle({ bearer: { contractId: id }, name: number }),
  }
  const bin = binAction<ContractRow>(t, ({ id }) => void remove([id]))
  return [...(mayWhat('tasks.add') ? [flag] : []), ...(mayWhat('contracts.delete') ? [bin] : [])]
}

/** A link to one contract, `#/contracts/12`, shows and chooses it. */
function useLinkedContract() {
  const [place, go] = useHashLocation()
  useEffect(() => {
    const id = Number(place.slice(routes.contracts.length + 1))
    if (!Number.isInteger(id) || id <= 0) return
    showContract(id as ContractId)
    go(routes.contracts, { replace: true })
  }, [place, go])
}
