import type { Texts } from '../vi.ts'

export const importantDates: Texts['importantDates'] = {
  title: 'Important dates',
  new: 'Add an important date',
  edit: 'Edit the important date',
  name: 'Name',
  day: 'Day',
  whose: 'Whose',
  ofCustomer: 'The customer’s own',
  next: 'next on {{day}}',
  removed: '{{name}} is deleted',
  empty: 'No important dates yet',
  emptyAdvice:
    'Note a giỗ, the opening of a shop… by the solar or lunar calendar; it stands on Today and in the calendar when it comes near. Birthdays and founding days have fields of their own.',
}
