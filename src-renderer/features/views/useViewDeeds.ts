import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { SavedView, ViewInput } from '#shared/features/views/schema.ts'

/** What is done with the kept views of a list. */
export function useViewDeeds(list: SavedView['list']) {
  const { t } = useTranslation()
  const notify = useNotify()

  async function create(input: ViewInput) {
    const view = await client.views.create({ list, input })
    notify({ text: t('views.saved', { name: view.name }) })
    return view
  }

  async function update({ id, version, name, isShared, content }: SavedView, change: Partial<ViewInput>) {
    try {
      await client.views.update({ id, version, input: { name, isShared, content, ...change } })
      notify({ text: t('views.updated', { name: change.name ?? name }) })
    } catch (error) {
      // A name that is taken is said at its field; the menu has none.
      if (change.name !== undefined) throw error
      notify({ text: say(error), intent: 'error' })
    }
  }

  async function remove({ id, name, isShared, content }: SavedView) {
    try {
      await client.views.remove(id)
      const undo = async () => void (await client.views.create({ list, input: { name, isShared, content } }))
      notify({ text: t('views.removed', { name }), undo })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return { create, update, remove }
}
