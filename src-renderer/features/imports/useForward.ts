import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { namesSomebody } from '#shared/features/imports/mapping.ts'
import type { Wizard } from './useWizard.ts'
import { chosenSheets } from './wizardState.ts'

export interface Forward {
  text: string
  isReady: boolean
  /** Why one cannot go on. */
  reason: string
  go: () => void
}

/** The one main action of a step. */
export function useForward(wizard: Wizard, onClose: () => void): Forward | undefined {
  const { t } = useTranslation()
  const { data: plan } = usePlan(wizard)
  const { step, reading, sheets, chosen } = wizard
  if (step === 'file')
    return reading && { text: t('action.next'), isReady: true, reason: '', go: () => wizard.change({ step: 'sheets' }) }
  if (step === 'sheets') {
    const isReady = chosen.size > 0
    return {
      text: t('action.next'),
      isReady,
      reason: isReady ? '' : t('imports.sheets.noneChosen'),
      go: () => wizard.change({ step: 'columns' }),
    }
  }
  if (step === 'columns') {
    const nameless = chosenSheets({ sheets, chosen }).find((sheet) => !namesSomebody(sheet))
    const reason =
      nameless && (chosen.size > 1 ? t('imports.columns.needNameOf', { sheet: nameless.name }) : t('imports.columns.needName'))
    return { text: t('imports.columns.check'), isReady: !nameless, reason: reason ?? '', go: () => void wizard.check() }
  }
  if (step === 'preview') return { text: t('action.next'), isReady: true, reason: '', go: () => wizard.change({ step: 'match' }) }
  if (step === 'match') {
    const rows = plan && plan.customers.added + plan.customers.updated + plan.contacts.added + plan.contacts.updated
    const reason = rows === 0 ? t('imports.match.nothing') : ''
    return {
      text: t('imports.match.run', { count: rows ?? 0 }),
      isReady: Boolean(rows),
      reason,
      go: () => void wizard.run(),
    }
  }
  return { text: t('action.close'), isReady: true, reason: '', go: onClose }
}

/** What an import would do as it is set now; asked again whenever somebody changes something. */
export function usePlan({ step, reading, matching, job }: Wizard) {
  const isAsked = step === 'match' && reading !== undefined && job.running === undefined
  return useQuery({
    ...ask.imports.plan.queryOptions({ input: { reading: reading?.reading as never, matching } }),
    enabled: isAsked,
  })
}
