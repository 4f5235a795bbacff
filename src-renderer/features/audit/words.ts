import { usePreferences } from '#renderer/kit/preferences.ts'
import { auditWords } from '#shared/features/audit/words.ts'

/** What the log says, in the language of the window. */
export function useAuditWords() {
  return auditWords[usePreferences((preferences) => preferences.language)]
}
