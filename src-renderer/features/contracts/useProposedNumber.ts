import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractFormValues } from './contractFormValues.ts'

/** Keeps the number of a new contract at the next free one of its year, until somebody types another. */
export function useProposedNumber(form: UseFormReturn<ContractFormValues>, isNew: boolean) {
  const madeOn = form.watch('madeOn')
  const lastProposed = useRef('')
  const { data: proposed } = useQuery({
    ...ask.contracts.nextNumber.queryOptions({ input: { madeOn: madeOn as Day } }),
    enabled: isNew && madeOn !== null,
  })
  useEffect(() => {
    const number = form.getValues('number')
    if (!proposed || (number !== '' && number !== lastProposed.current)) return
    lastProposed.current = proposed
    form.resetField('number', { defaultValue: proposed })
  }, [proposed, form])
}
