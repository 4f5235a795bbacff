import { CalendarPaper } from '#renderer/features/appointments/print/CalendarPaper.tsx'
import type { CalendarWish } from '#renderer/features/appointments/print/calendarWish.ts'
import { client } from '#renderer/kit/client.ts'
import { usePrinting } from '#renderer/kit/usePrinting.ts'

/** The printed pages of the calendar; with tasks on them only for whoever may print those too. */
export function CalendarPaperPage({ argument }: { argument: string }) {
  const wish = JSON.parse(decodeURIComponent(argument)) as CalendarWish
  const mayPrint = usePrinting(async () => {
    await client.appointments.printed()
    if (wish.parts.includes('tasks')) await client.tasks.printed()
  })
  return mayPrint && <CalendarPaper wish={wish} />
}
