import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { Choice } from '#renderer/kit/ui/form/fields.tsx'
import { occasionText } from '#shared/features/gifts/rules.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import { nextCelebration } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'

/** What an occasion is called in the reader's language. */
export function useSayOccasion() {
  const language = usePreferences((preferences) => preferences.language)
  return (gift: Pick<Gift, 'occasion' | 'occasionName'>) => occasionText(gift, language)
}

/** Of a choice: the key of an occasion of the program, the name of one of the office's own behind a colon, a colon alone for any other. */
export const OTHER = ':'

export function occasionOf(choice: string) {
  return choice.startsWith(OTHER) ? { key: '', name: choice.slice(1) } : { key: choice, name: '' }
}

/** All occasions that are in use, and any other. */
export function useOccasionChoices() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data } = useQuery(ask.occasions.list.queryOptions())
  const used = (data ?? []).filter(({ isOn }) => isOn)
  const choices: Choice[] = [
    ...used.map(({ key, vi, en }) => ({ value: key || `${OTHER}${vi}`, text: language === 'en' ? en : vi })),
    { value: OTHER, text: t('gifts.otherOccasion') },
  ]
  const found = (choice: string) => used.find(({ key, vi }) => (key || `${OTHER}${vi}`) === choice)
  return {
    choices,
    audienceOf: (choice: string) => found(choice)?.audience ?? 'all',
    /** When it is next from a day on; undefined where that is each customer's own day, or nobody knows. */
    dayFrom: (choice: string, from: Day) => {
      const fallsOn = found(choice)?.fallsOn
      return fallsOn ? nextCelebration(fallsOn, from) : undefined
    },
  }
}
