import { say } from './say.ts'
import { useNotify } from './ui/notify.tsx'

/** Does something that has no form to say its failure in: a notice says it. */
export function useAttempt() {
  const notify = useNotify()
  return async (deed: () => Promise<unknown>) => {
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
