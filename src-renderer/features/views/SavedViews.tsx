import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { SavedView } from '#shared/features/views/schema.ts'
import type { ViewId } from '#shared/kit/id.ts'
import styles from './SavedViews.module.css'
import { useViewDeeds } from './useViewDeeds.ts'
import { ViewDialog } from './ViewDialog.tsx'

export interface SavedViewsProps {
  list: SavedView['list']
  /** The view the list shows now, as far as nobody went elsewhere. */
  chosen: ViewId | undefined
  /** How the list stands now, as a view keeps it. */
  content: () => string
  /** Asks how many rows a view shows. */
  countOf: (content: string) => Promise<number>
  /** Shows a view that can be asked for. */
  onShow: (view: SavedView) => void
}

type Open = { dialog: 'new' } | { dialog: 'edit'; view: SavedView }

/** The views somebody keeps, and those of others that are for everybody, each with how many rows it shows. */
export function SavedViews({ list, chosen, content, countOf, onShow }: SavedViewsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const { data: views = [] } = useQuery(ask.views.list.queryOptions({ input: list }))
  const counting = ({ content }: SavedView) => ({ queryKey: ['view-count', list, content], queryFn: () => countOf(content) })
  const counts = useQueries({ queries: views.map(counting) })
  const deeds = useViewDeeds(list)
  const notify = useNotify()
  /** What is in it may be gone by now, or not for this person: that is said before anything changes on screen. */
  async function show(view: SavedView) {
    const isThere = await cache.fetchQuery(counting(view)).then(
      () => true,
      () => false,
    )
    if (isThere) onShow(view)
    else notify({ text: t('views.broken', { name: view.name }), intent: 'error' })
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
              onUpdate={() => void deeds.update(view, { content: content() })}
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
          onSave={async (input) => onShow(await deeds.create({ ...input, content: content() }))}
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
