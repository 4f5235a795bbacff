import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** For what is drawn in hundreds at once: the same words are asked for again and again, and looking one up takes a tenth of a millisecond. */
export function useRememberedT(): TFunction {
  const { t } = useTranslation()
  return useMemo(() => remembering(t), [t])
}

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
