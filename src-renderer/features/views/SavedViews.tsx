import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { type QueryFunctionContext, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import type { KeptList, KeptView } from '#renderer/kit/ui/keptViews.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { SavedView } from '#shared/features/views/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'
import styles from './SavedViews.module.css'
import { useViewDeeds } from './useViewDeeds.ts'
import { ViewDialog } from './ViewDialog.tsx'

export interface SavedViewsProps<Parts> {
  list: SavedView['list']
  /** The view the list shows now, as far as nobody went elsewhere. */
  chosen: ViewId | undefined
  kept: KeptList<Parts>
  /** Asks how many rows a view shows. */
  countOf: (view: KeptView<Parts>) => Promise<number>
}

type Open = { dialog: 'new' } | { dialog: 'edit'; view: SavedView }

/** The views somebody keeps, and those of others that are for everybody, each with how many rows it shows. */
export function SavedViews<Parts>({ list, chosen, kept, countOf }: SavedViewsProps<Parts>) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const { data: views = [] } = useQuery(ask.views.list.queryOptions({ input: list }))
  const counting = ({ content }: SavedView) => ({
    queryKey: ['view-count', list, content],
    async queryFn({ signal }: QueryFunctionContext) {
      await client.views.quiet(undefined, { signal })
      return countOf(kept.read(content))
    },
  })
  const showKept = ({ id, content }: SavedView) => kept.show(id, kept.read(content))
  const counts = useQueries({ queries: views.map(counting) })
  const deeds = useViewDeeds(list)
  const notify = useNotify()
  /** What is in it may be gone by now, or not for this person: that is said before anything changes on screen. */
  async function show(view: SavedView) {
    if (await isThere(view)) showKept(view)
    else notify({ text: t('views.broken', { name: view.name }), intent: 'error' })
  }
  /** Whoever wants to see it now waits for no quiet. */
  async function isThere(view: SavedView) {
    const counted = cache.getQueryState(counting(view).queryKey)
    if (counted?.status === 'success' && !counted.isInvalidated) return true
    try {
      await countOf(kept.read(view.content))
      return true
    } catch {
      return false
    }
  }
  useOffer('views', [{ id: 'save-view', text: t('views.save'), run: () => setOpen({ dialog: 'new' }), place: 'palette' }])
  return (
    <>
      <FolderList
        title={t('views.title')}
        items={views.map((view, index) => ({
          id: String(view.id),
          name: view.name,
          count: counts[index]?.data,
          extra: (
            <ViewMenu
              view={view}
              onUpdate={() => void deeds.update(view, { content: kept.now() })}
              onEdit={() => setOpen({ dialog: 'edit', view })}
              onRemove={() => void deeds.remove(view)}
            />
          ),
        }))}
        chosen={chosen === undefined ? undefined : String(chosen)}
        onChoose={(id) => {
          const view = views.find((one) => String(one.id) === id)
          if (view) void show(view)
        }}
      >
        <Button
          appearance="transparent"
          size="small"
          icon={<AddRegular />}
          className={styles.add}
          onClick={() => setOpen({ dialog: 'new' })}
        >
          {t('views.save')}
        </Button>
      </FolderList>
      {open?.dialog === 'new' && (
        <ViewDialog
          onSave={async (input) => showKept(await deeds.create({ ...input, content: kept.now() }))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.dialog === 'edit' && (
        <ViewDialog view={open.view} onSave={(input) => deeds.update(open.view, input)} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

interface ViewMenuProps {
  view: SavedView
  onUpdate: () => void
  onEdit: () => void
  onRemove: () => void
}

function ViewMenu({ view, onUpdate, onEdit, onRemove }: ViewMenuProps) {
  const { t } = useTranslation()
  if (!view.mayChange) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          className={styles.more}
          aria-label={t('views.menuOf', { name: view.name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onUpdate}>{t('views.update')}</MenuItem>
          <MenuItem onClick={onEdit}>{t('views.rename')}</MenuItem>
          <MenuItem onClick={onRemove}>{t('views.remove')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
