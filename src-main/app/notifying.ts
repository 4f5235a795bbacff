import { Notification } from 'electron'
import type { Told } from '#main/features/reminders/clockwork.ts'
import type { ComputerSettings } from '#shared/desktop.ts'
import { wordsIn } from './words.ts'

/** The computer's own notifications, by the workspace of whoever they are for. */
export interface Notifying {
  notify: (told: Pick<Told, 'window' | 'rung'>, settings: ComputerSettings, open: () => void) => void
  /** Takes away what still stands: nothing is due any more, or somebody else may sit there. */
  clear: (workspace: number) => void
}

/** No more are named. */
const MOST_NAMED = 3

export function createNotifying(): Notifying {
  // Whoever is held by nobody is collected, and a click on it says nothing.
  const shown = new Map<number, Set<Notification>>()

  function clear(workspace: number) {
    for (const notification of shown.get(workspace) ?? []) notification.close()
    shown.delete(workspace)
  }

  return {
    notify({ window, rung }, settings, open) {
      if (!Notification.isSupported()) return
      const words = wordsIn(settings)
      const lines = rung.slice(0, MOST_NAMED).map(({ title, customerName }) => [title, customerName].filter(Boolean).join(' · '))
      if (rung.length > MOST_NAMED) lines.push(words.more(rung.length - MOST_NAMED))
      const notification = new Notification({ title: words.reminders, body: lines.join('\n'), silent: true })
      const own = shown.get(window) ?? new Set()
      shown.set(window, own.add(notification))
      notification.on('click', open)
      notification.on('close', () => own.delete(notification))
      notification.show()
    },
    clear,
  }
}
