import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/kit/may.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { MOST_PASTED } from '#shared/features/imports/jobs.ts'

/** What becomes of what is pasted onto the list: a block of cells is imported. Undefined for whoever may not; the same function while they may. */
export function usePasting(onBlock: (text: string) => void) {
  const { t } = useTranslation()
  const notify = useNotify()
  const mayImport = useMay('customers.import')
  const paste = useLatest((text: string) => {
    if (text.length > MOST_PASTED) notify({ text: t('imports.paste.tooBig'), intent: 'error' })
    else if (/[\t\n]/u.test(text.trim())) onBlock(text)
    else notify({ text: t('imports.paste.nothing'), intent: 'info' })
  })
  return useMemo(() => (mayImport ? (text: string) => paste.current(text) : undefined), [mayImport, paste])
}
