import type { TFunction } from 'i18next'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import { flags } from '#shared/features/tasks/choices.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { Flag, Task } from '#shared/features/tasks/schema.ts'
import { clockText, type Day, daysBetween, formatDay } from '#shared/kit/day.ts'

/** `Hôm nay 09:00`, `Ngày mai`, `26/11`, of another year `26/11/2027`. */
export function dueText({ dueOn, dueMinute }: Pick<Task, 'dueOn' | 'dueMinute'>, today: Day, t: TFunction) {
  if (dueOn === null) return ''
  return [dayText(dueOn, today, t), dueMinute !== null && clockText(dueMinute)].filter(Boolean).join(' ')
}

export function dayText(day: Day, today: Day, t: TFunction) {
  const days = daysBetween(today, day)
  if (days === 0) return t('day.today')
  if (days === 1) return t('day.tomorrow')
  return day.slice(0, 4) === today.slice(0, 4) ? formatDay(day).slice(0, 5) : formatDay(day)
}

/** What a flag says: its word, its day, or from which day until which. */
export function sayFlag(flag: Flag, t: TFunction) {
  if (typeof flag === 'object') {
    const days = [flag.startsOn, flag.dueOn].flatMap((day) => (day ? formatDay(day) : []))
    return days.length === 0 ? t('tasks.flag.none') : [...new Set(days)].join(' – ')
  }
  const word = flags.find((one) => one === flag)
  return word ? t(`tasks.flag.${word}`) : formatDay(flag as Day)
}

/** Where a task stands, as a word and the tone that underlines it. */
export function stateOf(task: Pick<Task, 'status' | 'doneAt' | 'dueOn'>, today: Day, t: TFunction): { text: string; tone: Tone } {
  if (isOverdue(task, today)) return { text: t('tasks.overdue'), tone: 'red' }
  return { text: t(`tasks.statuses.${task.status}`), tone: tones[task.status] }
}

const tones: Record<Task['status'], Tone> = {
  'not-started': 'neutral',
  'in-progress': 'blue',
  done: 'green',
  waiting: 'amber',
  deferred: 'neutral',
}
