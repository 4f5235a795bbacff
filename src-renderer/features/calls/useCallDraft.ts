import { skipToken, useQuery } from '@tanstack/react-query'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import { type FormDraft, useDraft } from '#renderer/kit/drafts/useDraft.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { WhomValues } from './WhomFields.tsx'

/** Keeps what is typed about a call that is new; it is found again by the name of its customer. `opened`: the customer it was opened with. */
export function useCallDraft<Values extends WhomValues>(
  form: UseFormReturn<Values>,
  { editor, opened }: { editor: 'call-log' | 'call-plan'; opened: CustomerId | undefined },
): FormDraft {
  const whom = form as unknown as UseFormReturn<WhomValues & { duration?: string }>
  const chosen = useWatch({ control: whom.control, name: 'customerId' })
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: chosen ?? skipToken }))
  return useDraft(whom, {
    place: { editor, recordId: null, customerId: opened ?? null },
    name: () => customer?.name ?? '',
    about: ({ customerId }) => customerId,
    // Whoever is talked to as a rule is filled in by itself, and a running timer is nothing anybody typed.
    follows: ['contactId', 'duration'],
  })
}
