import { audit } from './en/audit.ts'
import { backupConflicts, backups } from './en/backups.ts'
import { bin } from './en/bin.ts'
import { calendar } from './en/calendar.ts'
import { calls } from './en/calls.ts'
import { contracts } from './en/contracts.ts'
import { customers } from './en/customers.ts'
import { drafts } from './en/drafts.ts'
import { frame } from './en/frame.ts'
import { importConflicts, imports } from './en/imports.ts'
import { people, peopleConflicts } from './en/people.ts'
import { reports } from './en/reports.ts'
import { today } from './en/today.ts'
import type { Texts } from './vi.ts'

export const en: Texts = {
  ...frame,
  conflict: { ...frame.conflict, ...importConflicts, ...peopleConflicts, ...backupConflicts },
  audit,
  bin,
  backups,
  calendar,
  calls,
  contracts,
  customers,
  drafts,
  imports,
  people,
  reports,
  today,
}
