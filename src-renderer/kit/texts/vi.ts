import { addressBook } from './vi/addressBook.ts'
import { alphabet } from './vi/alphabet.ts'
import { audit } from './vi/audit.ts'
import { backupConflicts, backups } from './vi/backups.ts'
import { bin } from './vi/bin.ts'
import { bulk, bulkConflicts } from './vi/bulk.ts'
import { calendar, calendarConflicts } from './vi/calendar.ts'
import { calls } from './vi/calls.ts'
import { categories, categoryConflicts } from './vi/categories.ts'
import { competitorConflicts, competitors } from './vi/competitors.ts'
import { contactGroupConflicts, contactGroups } from './vi/contactGroups.ts'
import { contracts } from './vi/contracts.ts'
import { customers } from './vi/customers.ts'
import { customFieldConflicts, customFields } from './vi/customFields.ts'
import { days } from './vi/days.ts'
import { drafts } from './vi/drafts.ts'
import { duplicateConflicts, duplicates } from './vi/duplicates.ts'
import { encryption, encryptionConflicts } from './vi/encryption.ts'
import { filter } from './vi/filter.ts'
import { frame } from './vi/frame.ts'
import { gifts } from './vi/gifts.ts'
import { importantDates } from './vi/importantDates.ts'
import { importConflicts, imports } from './vi/imports.ts'
import { messageConflicts, messageIssues, messages } from './vi/messages.ts'
import { occasions } from './vi/occasions.ts'
import { opportunities } from './vi/opportunities.ts'
import { people, peopleConflicts } from './vi/people.ts'
import { photo } from './vi/photo.ts'
import { privacy, privacyConflicts } from './vi/privacy.ts'
import { productConflicts, products } from './vi/products.ts'
import { provinceConflicts, provinces } from './vi/provinces.ts'
import { purchases } from './vi/purchases.ts'
import { record } from './vi/record.ts'
import { recurrence } from './vi/recurrence.ts'
import { reminderConflicts, reminders } from './vi/reminders.ts'
import { recommendations, reorders } from './vi/reorders.ts'
import { reports } from './vi/reports.ts'
import { takeaway, takeawayConflicts } from './vi/takeaway.ts'
import { taskConflicts, tasks } from './vi/tasks.ts'
import { today } from './vi/today.ts'
import { views } from './vi/views.ts'
import { workingTime, workingTimeConflicts } from './vi/workingTime.ts'

/** Everything the window says in Vietnamese. One file per part; English has the same keys or does not compile. */
export const vi = {
  ...frame,
  ...days,
  issue: { ...frame.issue, ...messageIssues },
  conflict: {
    ...frame.conflict,
    ...importConflicts,
    ...peopleConflicts,
    ...backupConflicts,
    ...encryptionConflicts,
    ...takeawayConflicts,
    ...privacyConflicts,
    ...duplicateConflicts,
    ...categoryConflicts,
    ...competitorConflicts,
    ...productConflicts,
    ...contactGroupConflicts,
    ...provinceConflicts,
    ...customFieldConflicts,
    ...bulkConflicts,
    ...calendarConflicts,
    ...taskConflicts,
    ...workingTimeConflicts,
    ...reminderConflicts,
    ...messageConflicts,
  },
  addressBook,
  alphabet,
  audit,
  bin,
  backups,
  bulk,
  calendar,
  calls,
  categories,
  provinces,
  competitors,
  products,
  recommendations,
  reorders,
  purchases,
  contactGroups,
  contracts,
  opportunities,
  customFields,
  customers,
  drafts,
  duplicates,
  encryption,
  filter,
  gifts,
  importantDates,
  imports,
  messages,
  occasions,
  people,
  photo,
  privacy,
  record,
  recurrence,
  reminders,
  reports,
  takeaway,
  tasks,
  today,
  views,
  workingTime,
}

type Same<Text> = { [Key in keyof Text]: Text[Key] extends string ? string : Same<Text[Key]> }
export type Texts = Same<typeof vi>
