import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#renderer/kit/client.ts'
import type { Recipient } from '#shared/features/customers/labels.ts'
import type { MessageTemplateId } from '#shared/kit/id.ts'

export interface LetterChoice {
  /** Undefined while there is no template of a letter. */
  templateId: MessageTemplateId | undefined
  recipient: Recipient
  place: string
}

/** Which letter is printed for whom; at first the first template, to the main contacts, from where the office is. */
export function useLetterChoice() {
  const { data: templates = [] } = useQuery(ask.messages.templates.queryOptions())
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const [chosen, setChosen] = useState<Partial<LetterChoice>>({})
  const first = templates.find(({ kind }) => kind === 'letter')
  const place = office?.address.split(',').at(-1)?.trim() ?? ''
  const letters: LetterChoice = { templateId: first?.id, recipient: 'contact', place, ...chosen }
  return [letters, setChosen] as const
}
