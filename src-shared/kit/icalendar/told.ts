/** What a calendar file may hold that an appointment does not keep; told by how many there were. */
export const unkept = [
  'attendees',
  'organisers',
  'alarms',
  'attachments',
  'answers',
  'categories',
  'links',
  'tasks',
  'journals',
  'cancelled',
  'customers',
] as const

/** What was taken otherwise than it stood there; told by how many there were. */
export const changedOnTheWay = ['expanded', 'unknownZones', 'withoutLength', 'untitled', 'shortened'] as const

export const tellings = [...unkept, ...changedOnTheWay] as const
export type Telling = (typeof tellings)[number]
export type Told = Partial<Record<Telling, number>>

/** Why an appointment of a file is not taken. */
export const refusals = ['no-start', 'too-long', 'no-rule', 'too-often'] as const
export type Refusal = (typeof refusals)[number]

/** So many that are refused are named. */
export const MOST_NAMED = 20

/** More appointments are no calendar of an office. */
export const MOST_IMPORTED = 20_000

/** A series that this program cannot keep as one comes as single appointments, two years of weeks of them at most. */
export const MOST_EXPANDED = 106
