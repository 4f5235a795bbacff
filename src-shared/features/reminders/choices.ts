// Plain words, apart from the schemas: the window needs these and not the checking of input.

/** What reminds. */
export const reminderKinds = ['appointment', 'call', 'task', 'contract'] as const

/** After so many minutes a reminder may come again. */
export const snoozes = [5, 10, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 4_320, 5_760, 10_080, 20_160] as const

/** So many minutes before a thing begins it may remind again. */
export const snoozesBefore = [15, 10, 5, 0] as const

/** The earliest anything reminds, in minutes before its time: four weeks. */
export const LONGEST_LEAD = 28 * 1_440
