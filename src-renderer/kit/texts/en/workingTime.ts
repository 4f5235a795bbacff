import type { Texts } from '../vi.ts'

export const workingTime: Texts['workingTime'] = {
  title: 'Working hours',
  lead: 'Outside these hours the calendar is shaded, the work week shows these days, and calls that are put off fall into them.',
  opens: 'From',
  closes: 'To',
  lunchFrom: 'Lunch from',
  lunchTo: 'Lunch to',
  lunchHint: 'Leave it empty where somebody is there at noon.',
  saturday: 'Saturday',
  sunday: 'Sunday',
  parts: { off: 'Closed', morning: 'Morning only', whole: 'Whole day' },
  saved: 'Working hours saved',
  holidays: {
    title: 'Public holidays',
    lead: 'A day that is not sure stands on the calendar and counts as a working day until the office chooses Closed. Change days here that are exchanged, made up for or worked instead.',
    source: 'Source: {{source}}',
    year: 'Year',
    day: 'Day',
    name: 'Name',
    kind: 'The office',
    kindOf: 'What the office does on {{day}}',
    kinds: { off: 'Closed', unsure: 'Not sure', work: 'Works' },
    asStated: 'As announced',
    remove: 'Remove',
    add: 'Add a day',
    addTitle: 'Add a day off or a day to work',
    added: '{{day}} is noted',
    load: 'Update from a file…',
    loaded: 'Updated: {{count, number}} days',
    reset: 'Use the holidays the program brings',
    isReset: 'The holidays the program brings are used again',
    unsure: '{{title}} (not sure)',
    works: '{{title}} (worked)',
    worksPlain: 'Made up for',
    off: 'Day off',
  },
}

export const workingTimeConflicts: typeof import('../vi/workingTime.ts').workingTimeConflicts = {
  'not-holidays': 'This file is no list of holidays of Khách Quen, so nothing was changed. Choose a file holidays.json.',
}
