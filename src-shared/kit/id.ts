import { z } from 'zod'

/** A branded row id, so that the id of one noun is never taken for that of another. */
function idOf<Noun extends string>() {
  return z.int().positive().brand<Noun>()
}

export const customerId = idOf<'Customer'>()
export const contactId = idOf<'Contact'>()
/** Somebody in a list of people: a contact by their id, a customer who is a person by theirs below zero. */
export const personId = z
  .int()
  .refine((id) => id !== 0)
  .brand<'Person'>()
export const contactGroupId = idOf<'ContactGroup'>()
export const employmentId = idOf<'Employment'>()
export const groupId = idOf<'CustomerGroup'>()
export const staffId = idOf<'Staff'>()
export const roleId = idOf<'Role'>()
export const departmentId = idOf<'Department'>()
export const callId = idOf<'Call'>()
export const taskId = idOf<'Task'>()
export const appointmentId = idOf<'Appointment'>()
export const appointmentFileId = idOf<'AppointmentFile'>()
export const contractId = idOf<'Contract'>()
export const contractFileId = idOf<'ContractFile'>()
export const documentId = idOf<'Document'>()
export const importId = idOf<'Import'>()
export const auditSeq = idOf<'AuditEntry'>()
export const consentId = idOf<'Consent'>()
export const dataRequestId = idOf<'DataRequest'>()
export const erasureId = idOf<'Erasure'>()
export const mergeId = idOf<'Merge'>()
export const categoryId = idOf<'Category'>()
export const bulkId = idOf<'BulkChange'>()
export const noteId = idOf<'Note'>()
export const importantDateId = idOf<'ImportantDate'>()
export const giftId = idOf<'Gift'>()
export const opportunityId = idOf<'Opportunity'>()
export const competitorId = idOf<'Competitor'>()
export const customerCompetitorId = idOf<'CustomerCompetitor'>()
export const opinionId = idOf<'Opinion'>()
export const productId = idOf<'Product'>()
export const purchaseId = idOf<'Purchase'>()
export const attachmentId = idOf<'Attachment'>()
export const viewId = idOf<'View'>()
export const templateId = idOf<'Template'>()
export const messageTemplateId = idOf<'MessageTemplate'>()
export const customFieldId = idOf<'CustomField'>()
export const customChoiceId = idOf<'CustomChoice'>()
export const occasionId = idOf<'Occasion'>()

export type CustomerId = z.infer<typeof customerId>
export type ContactId = z.infer<typeof contactId>
export type PersonId = z.infer<typeof personId>
export type ContactGroupId = z.infer<typeof contactGroupId>
export type EmploymentId = z.infer<typeof employmentId>
export type GroupId = z.infer<typeof groupId>
export type StaffId = z.infer<typeof staffId>
export type RoleId = z.infer<typeof roleId>
export type DepartmentId = z.infer<typeof departmentId>
export type CallId = z.infer<typeof callId>
export type TaskId = z.infer<typeof taskId>
export type AppointmentId = z.infer<typeof appointmentId>
export type AppointmentFileId = z.infer<typeof appointmentFileId>
export type ContractId = z.infer<typeof contractId>
export type ContractFileId = z.infer<typeof contractFileId>
export type DocumentId = z.infer<typeof documentId>
export type ImportId = z.infer<typeof importId>
export type AuditSeq = z.infer<typeof auditSeq>
export type ConsentId = z.infer<typeof consentId>
export type DataRequestId = z.infer<typeof dataRequestId>
export type ErasureId = z.infer<typeof erasureId>
export type MergeId = z.infer<typeof mergeId>
export type CategoryId = z.infer<typeof categoryId>
export type BulkId = z.infer<typeof bulkId>
export type CustomFieldId = z.infer<typeof customFieldId>
export type CustomChoiceId = z.infer<typeof customChoiceId>
export type OccasionId = z.infer<typeof occasionId>

/** One piece of work that takes seconds; made up by the window, so that it can follow and stop it. */
export const jobId = z.uuid().brand<'Job'>()
export type JobId = z.infer<typeof jobId>
export type NoteId = z.infer<typeof noteId>
export type ImportantDateId = z.infer<typeof importantDateId>
export type GiftId = z.infer<typeof giftId>
export type OpportunityId = z.infer<typeof opportunityId>
export type CompetitorId = z.infer<typeof competitorId>
export type CustomerCompetitorId = z.infer<typeof customerCompetitorId>
export type OpinionId = z.infer<typeof opinionId>
export type ProductId = z.infer<typeof productId>
export type PurchaseId = z.infer<typeof purchaseId>
export type AttachmentId = z.infer<typeof attachmentId>
export type TemplateId = z.infer<typeof templateId>
export type MessageTemplateId = z.infer<typeof messageTemplateId>
export type ViewId = z.infer<typeof viewId>

/** A file the user chose or a place to save to. The window holds this, never a path. */
export const fileToken = z.uuid().brand<'File'>()
export type FileToken = z.infer<typeof fileToken>
