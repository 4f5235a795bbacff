import type { TFunction } from 'i18next'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import { type Day, daysBetween } from '#shared/kit/day.ts'

type Due = Pick<DataRequest, 'answeredOn' | 'answerDueOn' | 'dueOn' | 'doneOn' | 'outcome'>

/** The day by which the next thing has to be done about a request. */
export function nextDueOf({ answeredOn, answerDueOn, dueOn }: Due): Day {
  return answeredOn === null && answerDueOn < dueOn ? answerDueOn : dueOn
}

/** How a request stands, in a word and a colour. */
export function stateOf(request: Due, today: Day, t: TFunction): { text: string; tone: Tone } {
  if (request.outcome === 'refused') return { text: t('privacy.request.states.refused'), tone: 'neutral' }
  if (request.doneOn !== null) return { text: t('privacy.request.states.done'), tone: 'green' }
  if (nextDueOf(request) < today) return { text: t('privacy.request.states.overdue'), tone: 'red' }
  return request.answeredOn === null
    ? { text: t('privacy.request.states.answer'), tone: 'amber' }
    : { text: t('privacy.request.states.open'), tone: 'blue' }
}

/** How long there is still, or since when it is late. */
export function timeLeft(due: Day, today: Day, t: TFunction) {
  const days = daysBetween(today, due)
  if (days === 0) return t('privacy.request.today')
  return days < 0 ? t('privacy.request.late', { count: -days }) : t('privacy.request.left', { count: days })
}
