import { z } from 'zod'
import { line } from './values.ts'

/** What one knows of a person beside their work. Whoever is named there need be nobody the office knows. */
export const personalFields = ['nickname', 'spouse', 'manager', 'assistant'] as const
export type PersonalField = (typeof personalFields)[number]
export type Personal = Record<PersonalField, string>

export const personalLines = { nickname: z.string(), spouse: z.string(), manager: z.string(), assistant: z.string() }

const name = line(200).default('')

/** The same as a form sends it. */
export const typedPersonalLines = { nickname: name, spouse: name, manager: name, assistant: name }
