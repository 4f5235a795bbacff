import type { MenuPlace } from '#renderer/kit/ui/ContextMenu.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'

/** What somebody does on a calendar. */
export interface CalendarDeeds {
  /** A stretch was marked, or an empty place double-clicked. */
  onMark: (draft: AppointmentDraft) => void
  /** An empty place was clicked: what is added next begins there. */
  onPoint: (draft: AppointmentDraft) => void
  onOpen: (entry: CalendarEntry, box: HTMLElement) => void
  /** What found no room in a cell or beside the others is asked for. */
  onMore: (more: { day: Day; entries: CalendarEntry[]; anchor: DOMRect }) => void
  onEdit: (entry: CalendarEntry) => void
  onRemove: (entry: CalendarEntry) => void
  /** What can be done with an entry, or at an empty place. */
  onMenu: (asked: { at: MenuPlace } & ({ entry: CalendarEntry } | { draft: AppointmentDraft })) => void
  /** Dragged or pulled longer; resolves false when it has to go back. */
  onMove: (entry: CalendarEntry, stretch: AppointmentDraft) => Promise<boolean>
  /** An appointment was dragged to be copied there. */
  onCopy: (entry: CalendarEntry, stretch: AppointmentDraft) => Promise<void>
}
