import type { TFunction } from 'i18next'
import { spanText } from './spanText.ts'

/** How long before its time something reminds, as it is offered: '' not at all, else minutes; what is chosen is always among them. */
export function leadChoices(leads: readonly number[], chosen: string, { atStart, t }: { atStart: string; t: TFunction }) {
  const offered = new Set([...leads, ...(/^\d+$/.test(chosen) ? [Number(chosen)] : [])])
  const text = (minutes: number) => (minutes === 0 ? atStart : t('reminders.lead.before', { span: spanText(minutes, t) }))
  return [
    { value: '', text: t('reminders.lead.none') },
    ...[...offered].toSorted((one, other) => one - other).map((minutes) => ({ value: String(minutes), text: text(minutes) })),
  ]
}

const callLeads = [0, 5, 10, 15, 30, 60, 120, 1_440]

export function callLeadChoices(chosen: string, t: TFunction) {
  return leadChoices(callLeads, chosen, { atStart: t('reminders.atStart'), t })
}

export function callLeadText(remindMinutes: number | null, t: TFunction) {
  const chosen = String(remindMinutes ?? '')
  return callLeadChoices(chosen, t).find(({ value }) => value === chosen)?.text ?? ''
}
