import { usePreferences } from '#renderer/kit/preferences.ts'
import { nameStated } from '#shared/features/privacy/schema.ts'

/** What the data of the law calls a purpose, a channel or a kind of request, in the language of the window. */
export function useStated() {
  const language = usePreferences((preferences) => preferences.language)
  return (list: 'purpose' | 'channel' | 'kind', key: string) => nameStated(list, key, language) ?? key
}
