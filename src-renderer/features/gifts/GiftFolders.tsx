import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { FolderList } from '#renderer/kit/ui/FolderList.tsx'
import type { GiftOccasion } from '#shared/features/gifts/schema.ts'
import { OTHER, occasionOf, useSayOccasion } from './occasions.ts'
import { showOnly, useGiftView, yearNow } from './view.ts'

export interface GiftFoldersProps {
  /** The list of gifts is the one on screen. */
  isShown: boolean
  /** Goes to the list of gifts. */
  onShow: () => void
}

/** The gifts of a year; with the list on screen also the occasions of the year, each with how many there are. */
export function GiftFolders({ isShown, onShow }: GiftFoldersProps) {
  const { t } = useTranslation()
  const { filter } = useGiftView()
  const sayOccasion = useSayOccasion()
  const year = filter.year ?? yearNow()
  const { data: occasions = [] } = useQuery(ask.gifts.occasions.queryOptions({ input: { year } }))
  const isOpen = filter.statuses.length === 1 && filter.statuses[0] === 'planned'
  const of = (dated: boolean) =>
    occasions
      .filter(({ dueOn }) => (dueOn !== null) === dated)
      .map((one) => ({ id: choiceOf(one), name: nameOf(one, sayOccasion), count: one.count }))
  const show = (wanted: Parameters<typeof showOnly>[0]) => {
    showOnly(wanted)
    onShow()
  }
  const shown = filter.occasion && (filter.occasion.key || `${OTHER}${filter.occasion.name}`)
  const lists = [
    { title: t('gifts.folders.occasions'), items: of(true) },
    { title: t('gifts.folders.others'), items: of(false) },
  ]
  return (
    <>
      <FolderList
        title={t('gifts.yearTitle', { year })}
        items={[
          { id: 'all', name: t('gifts.folders.all'), count: sum(occasions.map(({ count }) => count)) },
          { id: 'open', name: t('gifts.folders.open'), count: sum(occasions.map(({ planned }) => planned)) },
        ]}
        chosen={isShown && shown === undefined ? (isOpen ? 'open' : 'all') : undefined}
        onChoose={(id) => show({ year, statuses: id === 'open' ? ['planned'] : [] })}
      />
      {isShown &&
        lists
          .filter(({ items }) => items.length > 0)
          .map(({ title, items }) => (
            <FolderList
              key={title}
              title={title}
              items={items}
              chosen={shown}
              onChoose={(id) => show({ year, occasion: occasionOf(id) })}
            />
          ))}
    </>
  )
}

function choiceOf({ occasion, occasionName }: GiftOccasion) {
  return occasion || `${OTHER}${occasionName}`
}

function nameOf(one: GiftOccasion, sayOccasion: (one: GiftOccasion) => string) {
  return one.dueOn === null ? sayOccasion(one) : `${formatDay(one.dueOn).slice(0, 5)} · ${sayOccasion(one)}`
}

function sum(counts: readonly number[]) {
  return counts.reduce((all, count) => all + count, 0)
}
