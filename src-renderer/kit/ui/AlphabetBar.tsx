import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IndexLetter, indexLetters, type LetterRun } from '#shared/kit/letters.ts'
import styles from './AlphabetBar.module.css'

/** Lower than this a letter is not hit any more; where there is less room, several share a place, and the first of them stands there. */
const LEAST_HEIGHT = 15

interface AlphabetBarProps {
  /** What stands beside it. */
  label: string
  /** How many rows stand under each letter, in their order; undefined until that is known. */
  runs: readonly LetterRun[] | undefined
  /** The place of the row on top, from 0. */
  top: number
  /** It leads nowhere for now, while something else than the order of names is shown. */
  isIdle?: boolean
  /** To the first row of a letter, by its place from 0; whoever came by the keyboard stays at the letters. */
  onGo: (row: number, isByKeyboard: boolean) => void
}

/** The letters down the side of a list or of cards, each leading to the first name under it. */
export function AlphabetBar({ isIdle = false, runs = none, ...letters }: AlphabetBarProps) {
  const isOff = isIdle || runs.length === 0
  // That they lead nowhere for now is one word at their frame: a key in the search box must not draw each of them anew.
  return (
    <div className={styles.bar} inert={isOff} data-idle={isOff}>
      <LetterBar runs={runs} {...letters} />
    </div>
  )
}

const LetterBar = memo(function LetterBar({ label, runs = none, top, onGo }: Omit<AlphabetBarProps, 'isIdle'>) {
  const { t } = useTranslation()
  const { bar, shares } = useShares()
  const [reached, reach] = useState<number>()
  const current = shares.findIndex((letters) => letters.includes(letterAt(runs, top)))
  const stop = Math.min(reached ?? Math.max(current, 0), shares.length - 1)

  function onKeyDown(event: React.KeyboardEvent) {
    const target = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: shares.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(shares.length - 1, target))
    reach(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div
      ref={bar}
      className={styles.letters}
      role="toolbar"
      aria-label={t('alphabet.bar', { list: label })}
      aria-orientation="vertical"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || reach(undefined)}
    >
      {shares.map((letters, index) => {
        const count = runs.reduce((sum, run) => sum + (letters.includes(run.letter) ? run.count : 0), 0)
        const said = t('alphabet.letter', { letter: letters.join(' '), count })
        return (
          <button
            key={letters.join('')}
            type="button"
            className={styles.letter}
            tabIndex={index === stop ? 0 : -1}
            title={said}
            aria-label={said}
            aria-current={index === current}
            data-empty={count === 0}
            onClick={(event) => onGo(firstPlace(runs, letters), event.detail === 0)}
          >
            {letters[0]}
          </button>
        )
      })}
    </div>
  )
})

const none: readonly LetterRun[] = []

function letterAt(runs: readonly LetterRun[], row: number): IndexLetter {
  let end = 0
  return runs.find(({ count }) => row < (end += count))?.letter ?? '#'
}

/** Where the first row of these letters stands; of letters without any, where the next one in the order of the list does. */
function firstPlace(runs: readonly LetterRun[], letters: readonly IndexLetter[]) {
  const rank = (letter: IndexLetter | undefined) => indexLetters.indexOf(letter ?? '#')
  const isFalling =
    rank(runs.find(({ letter }) => letter !== '#')?.letter) > rank(runs.findLast(({ letter }) => letter !== '#')?.letter)
  const own = runs.findIndex(({ letter }) => letters.includes(letter))
  const wanted = rank(letters[0])
  const next = runs.findIndex(({ letter }) => letter !== '#' && (isFalling ? rank(letter) < wanted : rank(letter) > wanted))
  const place = own >= 0 ? own : next >= 0 ? next : runs.length - 1
  return runs.slice(0, place).reduce((sum, { count }) => sum + count, 0)
}

/** The letters by the places there is room for. */
function useShares() {
  const bar = useRef<HTMLDivElement>(null)
  const [places, setPlaces] = useState<number>(indexLetters.length)
  useEffect(() => {
    if (!bar.current) return
    const watch = new ResizeObserver(
      ([entry]) => entry && setPlaces(Math.max(1, Math.floor(entry.contentRect.height / LEAST_HEIGHT))),
    )
    watch.observe(bar.current)
    return () => watch.disconnect()
  }, [])
  const size = Math.ceil(indexLetters.length / places)
  const shares: IndexLetter[][] = []
  for (let from = 0; from < indexLetters.length; from += size) shares.push(indexLetters.slice(from, from + size))
  return { bar, shares }
}
