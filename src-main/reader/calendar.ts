import { readFileSync, statSync } from 'node:fs'
import type { CalendarJob, CalendarResult } from '#shared/features/imports/jobs.ts'
import { MOST_IMPORTED } from '#shared/kit/icalendar/told.ts'
import { eventsIn } from './calendarEvents.ts'
import { calendarsIn } from './calendarLines.ts'
import { ReaderFailure } from './failure.ts'
import { assertSize } from './sniff.ts'
import { openStaging } from './stagingFile.ts'

const ONLY_SHEET = 0

/** Reads an .ics file into a new staging file, an event in a row, and tells what of it does not come along. Fails with a ReaderFailure. */
export function readCalendar(job: CalendarJob): CalendarResult {
  const calendars = calendarsIn(bytesOf(job.file))
  const written = calendars.reduce((sum, { inside }) => sum + inside.filter(({ name }) => name === 'VEVENT').length, 0)
  if (written > MOST_IMPORTED) throw new ReaderFailure('too-many-events', { events: written, limit: MOST_IMPORTED })
  const { events, told, refused } = eventsIn(calendars, job.now)
  if (events.length > MOST_IMPORTED) throw new ReaderFailure('too-many-events', { events: events.length, limit: MOST_IMPORTED })
  const staging = openStaging(job)
  try {
    for (const [index, event] of events.entries()) staging.addRow(ONLY_SHEET, index + 1, [JSON.stringify(event)])
  } finally {
    staging.close()
  }
  return { told, refused }
}

function bytesOf(file: CalendarJob['file']): Buffer {
  if (typeof file !== 'string') {
    assertSize(file.latin1.length)
    return Buffer.from(file.latin1, 'latin1')
  }
  try {
    assertSize(statSync(file).size)
    return readFileSync(file)
  } catch (error) {
    throw error instanceof ReaderFailure ? error : new ReaderFailure('no-file', {}, { cause: error })
  }
}
