import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { ContractFile } from '#shared/features/contracts/schema.ts'
import type { ContractId } from '#shared/kit/id.ts'
import { useContractView } from './view.ts'

/** What is done to contracts without a form, each said with a way back; a failure is said as a sentence. */
export function useContractDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()

  async function attempt(deed: () => Promise<void>) {
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  const remove = (ids: ContractId[]) =>
    attempt(async () => {
      for (const id of ids) await client.contracts.remove(id)
      useContractView.getState().select(new Set())
      notify({ text: t('contracts.removed', { count: ids.length }), undo: () => restore(ids) })
    })

  const restore = (ids: ContractId[]) =>
    attempt(async () => {
      for (const id of ids) await client.contracts.restore(id)
      useContractView.getState().select(new Set())
      notify({ text: t('contracts.restored', { count: ids.length }), undo: () => remove(ids) })
    })

  const attach = (id: ContractId, role: ContractFile['role']) =>
    attempt(async () => {
      const chosen = await desktop.chooseFile({ kind: role === 'original' ? 'pdf' : 'any' })
      if (!chosen) return
      const file = await client.contracts.attach({ id, role, file: chosen.file })
      notify({ text: t('contracts.attach.done', { name: file.name }), undo: () => client.contracts.detach(file.id) })
    })

  const detach = (file: ContractFile) =>
    attempt(async () => {
      await client.contracts.detach(file.id)
      notify({ text: t('contracts.attach.removed', { name: file.name }), undo: () => client.contracts.reattach(file.id) })
    })

  return { remove, restore, attach, detach }
}
