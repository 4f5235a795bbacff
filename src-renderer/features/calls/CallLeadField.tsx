import { useQuery } from '@tanstack/react-query'
import { type FieldValues, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { callLeadChoices, callLeadText } from '#renderer/kit/leadChoices.ts'
import { ChoiceField, type FieldProps } from '#renderer/kit/ui/form/fields.tsx'

/** The call reminds as calls of the office do. */
export const USUAL_LEAD = 'usual'

interface CallLeadFieldProps<Form extends FieldValues> extends Omit<FieldProps<Form, string | undefined>, 'label'> {
  isUsualOffered?: boolean
}

/** How long before its time a planned call reminds. */
export function CallLeadField<Form extends FieldValues>({ isUsualOffered = false, ...props }: CallLeadFieldProps<Form>) {
  const { t } = useTranslation()
  const { data: office } = useQuery(ask.office.callLead.queryOptions())
  const chosen = useWatch({ control: props.control, name: props.name }) as string
  const choices = callLeadChoices(chosen, t)
  const usual = office && callLeadText(office.remindMinutes, t)
  if (isUsualOffered && usual) choices.unshift({ value: USUAL_LEAD, text: t('reminders.lead.usual', { lead: usual }) })
  return <ChoiceField {...props} label={t('reminders.lead.label')} choices={choices} />
}

/** What main is told: minutes, null for no reminder, undefined for as usual. */
export function leadOf(chosen: string) {
  if (chosen === USUAL_LEAD) return undefined
  return chosen === '' ? null : Number(chosen)
}
