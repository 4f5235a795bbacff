import { addressBook } from './en/addressBook.ts'
import { alphabet } from './en/alphabet.ts'
import { audit } from './en/audit.ts'
import { backupConflicts, backups } from './en/backups.ts'
import { bin } from './en/bin.ts'
import { bulk, bulkConflicts } from './en/bulk.ts'
import { calendar, calendarConflicts } from './en/calendar.ts'
import { calls } from './en/calls.ts'
import { categories, categoryConflicts } from './en/categories.ts'
import { competitorConflicts, competitors } from './en/competitors.ts'
import { contactGroupConflicts, contactGroups } from './en/contactGroups.ts'
import { contracts } from './en/contracts.ts'
import { customers } from './en/customers.ts'
import { customFieldConflicts, customFields } from './en/customFields.ts'
import { days } from './en/days.ts'
import { drafts } from './en/drafts.ts'
import { duplicateConflicts, duplicates } from './en/duplicates.ts'
import { encryption, encryptionConflicts } from './en/encryption.ts'
import { filter } from './en/filter.ts'
import { frame } from './en/frame.ts'
import { gifts } from './en/gifts.ts'
import { importantDates } from './en/importantDates.ts'
import { importConflicts, imports } from './en/imports.ts'
import { messageConflicts, messageIssues, messages } from './en/messages.ts'
import { occasions } from './en/occasions.ts'
import { opportunities } from './en/opportunities.ts'
import { people, peopleConflicts } from './en/people.ts'
import { photo } from './en/photo.ts'
import { privacy, privacyConflicts } from './en/privacy.ts'
import { productConflicts, products } from './en/products.ts'
import { provinceConflicts, provinces } from './en/provinces.ts'
import { purchases } from './en/purchases.ts'
import { record } from './en/record.ts'
import { recurrence } from './en/recurrence.ts'
import { reminderConflicts, reminders } from './en/reminders.ts'
import { recommendations, reorders } from './en/reorders.ts'
import { reports } from './en/reports.ts'
import { takeaway, takeawayConflicts } from './en/takeaway.ts'
import { taskConflicts, tasks } from './en/tasks.ts'
import { today } from './en/today.ts'
import { views } from './en/views.ts'
import { workingTime, workingTimeConflicts } from './en/workingTime.ts'
import type { Texts } from './vi.ts'

export const en: Texts = {
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
