import { z } from 'zod'
import { appointmentsApi } from './features/appointments/api.ts'
import { attachmentsApi } from './features/attachments/api.ts'
import { auditApi } from './features/audit/api.ts'
import { backupsApi } from './features/backups/api.ts'
import { binApi } from './features/bin/api.ts'
import { bulkApi } from './features/bulk/api.ts'
import { callsApi } from './features/calls/api.ts'
import { categoriesApi } from './features/categories/api.ts'
import { competitorsApi } from './features/competitors/api.ts'
import { contactGroupsApi } from './features/contactGroups/api.ts'
import { contactsApi } from './features/contacts/api.ts'
import { contractsApi } from './features/contracts/api.ts'
import { customerCompetitorsApi } from './features/customerCompetitors/api.ts'
import { customersApi } from './features/customers/api.ts'
import { customFieldsApi } from './features/customFields/api.ts'
import { documentsApi } from './features/documents/api.ts'
import { draftsApi } from './features/drafts/api.ts'
import { duplicatesApi } from './features/duplicates/api.ts'
import { encryptionApi } from './features/encryption/api.ts'
import { giftsApi } from './features/gifts/api.ts'
import { importantDatesApi } from './features/importantDates/api.ts'
import { importsApi } from './features/imports/api.ts'
import { jobsApi } from './features/jobs/api.ts'
import { messagesApi } from './features/messages/api.ts'
import { notesApi } from './features/notes/api.ts'
import { occasionsApi } from './features/occasions/api.ts'
import { officeApi } from './features/office/api.ts'
import { opinionsApi } from './features/opinions/api.ts'
import { opportunitiesApi } from './features/opportunities/api.ts'
import { peopleApi } from './features/people/api.ts'
import { photosApi } from './features/photos/api.ts'
import { privacyApi } from './features/privacy/api.ts'
import { productsApi } from './features/products/api.ts'
import { provincesApi } from './features/provinces/api.ts'
import { purchasesApi } from './features/purchases/api.ts'
import { recommendationsApi } from './features/recommendations/api.ts'
import { remindersApi } from './features/reminders/api.ts'
import { reordersApi } from './features/reorders/api.ts'
import { reportsApi } from './features/reports/api.ts'
import { rolesApi } from './features/roles/api.ts'
import { sessionApi } from './features/session/api.ts'
import { staffApi } from './features/staff/api.ts'
import { takeawayApi } from './features/takeaway/api.ts'
import { tasksApi } from './features/tasks/api.ts'
import { templatesApi } from './features/templates/api.ts'
import { todayApi } from './features/today/api.ts'
import { viewsApi } from './features/views/api.ts'
import { workingTimeApi } from './features/workingTime/api.ts'
import { stream } from './kit/procedure.ts'

/** The whole program on one screen: what a window may ask of the data thread. */
export const api = {
  office: officeApi,
  session: sessionApi,
  encryption: encryptionApi,
  staff: staffApi,
  roles: rolesApi,
  customers: customersApi,
  categories: categoriesApi,
  customFields: customFieldsApi,
  contacts: contactsApi,
  people: peopleApi,
  contactGroups: contactGroupsApi,
  bulk: bulkApi,
  importantDates: importantDatesApi,
  competitors: competitorsApi,
  customerCompetitors: customerCompetitorsApi,
  opinions: opinionsApi,
  products: productsApi,
  purchases: purchasesApi,
  recommendations: recommendationsApi,
  reorders: reordersApi,
  gifts: giftsApi,
  notes: notesApi,
  messages: messagesApi,
  attachments: attachmentsApi,
  calls: callsApi,
  tasks: tasksApi,
  appointments: appointmentsApi,
  opportunities: opportunitiesApi,
  contracts: contractsApi,
  documents: documentsApi,
  photos: photosApi,
  imports: importsApi,
  jobs: jobsApi,
  provinces: provincesApi,
  reminders: remindersApi,
  reports: reportsApi,
  privacy: privacyApi,
  today: todayApi,
  occasions: occasionsApi,
  workingTime: workingTimeApi,
  audit: auditApi,
  bin: binApi,
  drafts: draftsApi,
  duplicates: duplicatesApi,
  templates: templatesApi,
  views: viewsApi,
  backups: backupsApi,
  takeaway: takeawayApi,
  /** One event after each COMMIT: what a window knows may be out of date. */
  changes: stream('anyone', z.object({ revision: z.int() })),
}
export type Api = typeof api
