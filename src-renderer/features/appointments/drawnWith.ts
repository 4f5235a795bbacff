import type { TFunction } from 'i18next'
import { createContext, useContext, useMemo } from 'react'
import { useCategories } from '#renderer/kit/categories.ts'
import { useNow } from '#renderer/kit/now.ts'
import { type Language, usePreferences } from '#renderer/kit/preferences.ts'
import { useRememberedT } from '#renderer/kit/useRememberedT.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { useShownStaff } from './useShownStaff.ts'

/** What all boxes and days of a calendar are drawn with: a full month has hundreds of them, none asks for itself. */
export interface DrawnWith {
  t: TFunction
  language: Language
  now: number
  daysOff: ReadonlySet<string>
  lunarWord: string
  categoriesOf: ReturnType<typeof useCategories>['of']
  /** Whether calendars of several people are shown. */
  isShared: boolean
}

const Context = createContext<DrawnWith | undefined>(undefined)

export const DrawnWithProvider = Context.Provider

export function useDrawnWith(): DrawnWith {
  const drawnWith = useContext(Context)
  if (!drawnWith) throw new Error('outside a calendar')
  return drawnWith
}

/** What the provider is given. */
export function useWhatToDrawWith(): DrawnWith {
  const t = useRememberedT()
  const language = usePreferences((preferences) => preferences.language)
  const now = useNow()
  const { daysOff } = useWorkingTime()
  const { of: categoriesOf } = useCategories()
  const isShared = useShownStaff().ids.length > 1
  return useMemo(
    () => ({ t, language, now, daysOff, lunarWord: t('calendar.lunar'), categoriesOf, isShared }),
    [t, language, now, daysOff, categoriesOf, isShared],
  )
}
