import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useOffer } from '#renderer/kit/commands.ts'
import { useSearch } from '#renderer/kit/search.ts'
import { useAwaited } from '#renderer/kit/useAwaited.ts'
import styles from './GlobalSearch.module.css'

/** The one search box. On a list it narrows that list; elsewhere it leads to the first there is, the customers. */
export function GlobalSearch({ places: [first, ...others] }: { places: readonly [string, ...string[]] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const [place, go] = useHashLocation()
  const text = useSearch((search) => search.text)
  const setText = useSearch((search) => search.setText)
  useEffect(() => useSearch.getState().setText(''), [place])
  useOffer('search', [
    { id: 'search', text: t('search.label'), keys: 'Ctrl+E', run: () => box.current?.select(), place: 'palette' },
  ])

  const isPending = useSearch((search) => search.answered !== search.text)
  const awaited = useAwaited(isPending, () => document.querySelector<HTMLElement>('[data-pane="list"] [data-list]')?.focus())

  /** Whoever goes to the hits before they are there goes there as soon as they are. */
  function onKeyDown(event: React.KeyboardEvent) {
    awaited.forget()
    if (event.key === 'Escape') setText('')
    else if ((event.key === 'ArrowDown' || event.key === 'Enter') && !event.nativeEvent.isComposing) awaited.await()
    else return
    event.preventDefault()
  }

  function onFocus() {
    if (![first, ...others].includes(place)) go(first)
    queueMicrotask(() => box.current?.focus())
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
        onBlur={awaited.forget}
        data-search
      />
      {text ? (
        <button type="button" className={styles.clear} aria-label={t('search.clear')} onClick={() => setText('')}>
          <DismissRegular />
        </button>
      ) : (
        <kbd className={styles.keys}>Ctrl E</kbd>
      )}
    </div>
  )
}
