import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useOffer } from '#renderer/kit/commands.ts'
import { useRecentSearches } from '#renderer/kit/recentSearches.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { useAwaited } from '#renderer/kit/useAwaited.ts'
import styles from './GlobalSearch.module.css'
import { RecentSearches } from './RecentSearches.tsx'

/** The one search box. On a list it narrows that list; elsewhere it leads to the first there is, the customers. */
export function GlobalSearch({ places: [first, ...others] }: { places: readonly [string, ...string[]] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const [place, go] = useHashLocation()
  const text = useSearch((search) => search.text)
  const setText = useSearch((search) => search.setText)
  useEffect(() => useSearch.getState().setText(''), [place])
  useOffer('search', [
    {
      id: 'search',
      text: t('search.label'),
      keys: 'Ctrl+E',
      moreKeys: ['F3'],
      run: () => box.current?.select(),
      place: 'palette',
    },
  ])

  const isPending = useSearch((search) => search.answered !== search.text)
  const awaited = useAwaited(isPending, () => document.querySelector<HTMLElement>('[data-pane="list"] [data-list]')?.focus())

  const { texts: recent, remember } = useRecentSearches()
  const [isEntered, setEntered] = useState(false)
  const isRecentShown = isEntered && text === '' && recent.length > 0

  /** Whoever goes to the hits before they are there goes there as soon as they are. */
  function onKeyDown(event: React.KeyboardEvent) {
    awaited.forget()
    if (event.key === 'Escape' && isRecentShown) setEntered(false)
    else if (event.key === 'Escape') setText('')
    else if (event.key === 'ArrowDown' && isRecentShown) recentItem()?.focus()
    else if ((event.key === 'ArrowDown' || event.key === 'Enter') && !event.nativeEvent.isComposing) awaited.await()
    else return
    event.preventDefault()
  }

  function onFocus() {
    setEntered(true)
    if (![first, ...others].includes(place)) go(first)
    queueMicrotask(() => box.current?.focus())
  }

  function onBlur({ relatedTarget }: React.FocusEvent) {
    awaited.forget()
    remember(text)
    if (!relatedTarget?.closest('[data-recent]')) setEntered(false)
  }

  function choose(looked: string) {
    setText(looked)
    box.current?.focus()
  }

  return (
    <div className={styles.box} role="search">
      <SearchRegular className={styles.icon} aria-hidden="true" />
      <input
        ref={box}
        type="text"
        className={styles.input}
        value={text}
        aria-label={t('search.label')}
        placeholder={t('search.box')}
        spellCheck={false}
        onFocus={onFocus}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        data-search
      />
      {text ? (
        <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={() => setText('')}>
          <DismissRegular />
        </button>
      ) : (
        <kbd className={styles.keys}>Ctrl E</kbd>
      )}
      {isRecentShown && (
        <RecentSearches texts={recent} target={box.current?.parentElement} onChoose={choose} onClose={() => setEntered(false)} />
      )}
    </div>
  )
}

function recentItem() {
  return document.querySelector<HTMLElement>('[data-recent] [role="menuitem"]')
}
