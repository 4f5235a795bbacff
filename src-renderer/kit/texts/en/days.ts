/** How days and birthdays are said. */
export const days = {
  birth: {
    calendar: 'Calendar',
    solar: 'Solar',
    lunar: 'Lunar',
    next: 'Next on {{day}}',
    withNext: '{{birth}}, next on {{day}}',
  },
  day: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    inDays: 'in {{count, number}} days',
    choose: 'Choose a day',
    time: 'Time',
  },
}
