import type { ComputerSettings } from '#shared/desktop.ts'

/** The few words that no page says: of the tray and of the computer's own notifications. */
const words = {
  vi: { reminders: 'Nhắc nhở', open: 'Mở Khách Quen', quit: 'Thoát', more: (count: number) => `và ${count} mục nữa` },
  en: { reminders: 'Reminders', open: 'Open Khách Quen', quit: 'Quit', more: (count: number) => `and ${count} more` },
} as const

export function wordsIn({ language }: ComputerSettings) {
  return words[language]
}
