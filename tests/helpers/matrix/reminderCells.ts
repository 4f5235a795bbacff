import type { Cell } from './cells.ts'

const gone = [{ kind: 'task' as const, recordId: 1, occursAt: 0 }]

/** Everybody has reminders, and deals with their own. */
export const reminderCells: Record<string, Cell> = {
  'reminders.list': { asks: ({ client }) => client.reminders.list() },
  'reminders.dismiss': { asks: ({ client }) => client.reminders.dismiss({ reminders: gone }) },
  'reminders.snooze': { asks: ({ client }) => client.reminders.snooze({ reminders: gone, how: { after: 5 } }) },
}
