import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import { type BinKind, binKinds, type Erasure } from '#shared/features/bin/schema.ts'

/** What was erased, and what went with it, in words. */
export function useErasureWords() {
  const { t } = useTranslation()
  const words = auditWords[usePreferences((preferences) => preferences.language)]
  const nameOf = useCallback((record: BinKind) => words.records[record], [words])
  const withOf = useCallback(
    ({ counts }: Erasure) => {
      const told = binKinds.flatMap((kind) => (counts[kind] ? `${formatCount(counts[kind])} ${nameOf(kind).toLowerCase()}` : []))
      return told.join(', ') || t('privacy.erasure.nothingElse')
    },
    [t, nameOf],
  )
  return { nameOf, withOf }
}
