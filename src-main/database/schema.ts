export { appointmentFiles, appointments, attendees } from '#main/features/appointments/table.ts'
export { attachments } from '#main/features/attachments/table.ts'
export { auditKey, auditLog } from '#main/features/audit/table.ts'
export { backupSettings } from '#main/features/backups/table.ts'
export { erasures } from '#main/features/bin/table.ts'
export { bulkChanges, bulkRows } from '#main/features/bulk/table.ts'
export { calls } from '#main/features/calls/table.ts'
export { categories, categoryLinks } from '#main/features/categories/table.ts'
export { contactGroupMembers, contactGroups } from '#main/features/contactGroups/table.ts'
export { contacts, employments } from '#main/features/contacts/table.ts'
export { contractFiles, contracts } from '#main/features/contracts/table.ts'
export {
  contactPoints,
  customerAddresses,
  customerGroups,
  customerShares,
  customers,
  stageChanges,
} from '#main/features/customers/table.ts'
export { customChoices, customFields, customValues } from '#main/features/customFields/table.ts'
export { documents } from '#main/features/documents/table.ts'
export { drafts } from '#main/features/drafts/table.ts'
export { distinctCustomers, merges } from '#main/features/duplicates/table.ts'
export { gifts } from '#main/features/gifts/table.ts'
export { importantDates } from '#main/features/importantDates/table.ts'
export { importedRows, imports } from '#main/features/imports/table.ts'
export { notes } from '#main/features/notes/table.ts'
export { occasions } from '#main/features/occasions/table.ts'
export { office } from '#main/features/office/table.ts'
export { consents, dataRequests } from '#main/features/privacy/table.ts'
export { provinceLists } from '#main/features/provinces/table.ts'
export { reminders } from '#main/features/reminders/table.ts'
export { roles } from '#main/features/roles/table.ts'
export { passwords } from '#main/features/session/table.ts'
export { departments, staff } from '#main/features/staff/table.ts'
export { tasks } from '#main/features/tasks/table.ts'
export { appointmentTemplates } from '#main/features/templates/table.ts'
export { savedViews } from '#main/features/views/table.ts'
export { workingTime } from '#main/features/workingTime/table.ts'
