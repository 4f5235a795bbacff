import type { TFunction } from 'i18next'
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { useNow } from '#renderer/kit/now.ts'
import { type Language, usePreferences } from '#renderer/kit/preferences.ts'
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
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const now = useNow()
  const { daysOff } = useWorkingTime()
  const { of: categoriesOf } = useCategories()
  const isShared = useShownStaff().ids.length > 1
  return useMemo(
    () => ({ t: remembering(t), language, now, daysOff, lunarWord: t('calendar.lunar'), categoriesOf, isShared }),
    [t, language, now, daysOff, categoriesOf, isShared],
  )
}

/** The same words are asked for again and again; looking one up takes a tenth of a millisecond. */
function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>()
  const look = t as unknown as Look
  const remembered: Look = (key, options) => {
    const asked = options ? `${key} ${JSON.stringify(options)}` : key
    const word = known.get(asked) ?? look(key, options)
    known.set(asked, word)
    return word
  }
  return remembered as unknown as TFunction
}

type Look = (key: string, options?: object) => string
