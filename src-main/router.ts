import { appointmentsRouter } from './features/appointments/router.ts'
import { attachmentsRouter } from './features/attachments/router.ts'
import { auditRouter } from './features/audit/router.ts'
import { backupsRouter } from './features/backups/router.ts'
import { binRouter } from './features/bin/router.ts'
import { bulkRouter } from './features/bulk/router.ts'
import { callsRouter } from './features/calls/router.ts'
import { categoriesRouter } from './features/categories/router.ts'
import { competitorsRouter } from './features/competitors/router.ts'
import { contactGroupsRouter } from './features/contactGroups/router.ts'
import { contactsRouter } from './features/contacts/router.ts'
import { contractsRouter } from './features/contracts/router.ts'
import { customerCompetitorsRouter } from './features/customerCompetitors/router.ts'
import { customersRouter } from './features/customers/router.ts'
import { customFieldsRouter } from './features/customFields/router.ts'
import { documentsRouter } from './features/documents/router.ts'
import { draftsRouter } from './features/drafts/router.ts'
import { duplicatesRouter } from './features/duplicates/router.ts'
import { encryptionRouter } from './features/encryption/router.ts'
import { giftsRouter } from './features/gifts/router.ts'
import { importantDatesRouter } from './features/importantDates/router.ts'
import { importsRouter } from './features/imports/router.ts'
import { jobsRouter } from './features/jobs/router.ts'
import { messagesRouter } from './features/messages/router.ts'
import { notesRouter } from './features/notes/router.ts'
import { occasionsRouter } from './features/occasions/router.ts'
import { officeRouter } from './features/office/router.ts'
import { opinionsRouter } from './features/opinions/router.ts'
import { opportunitiesRouter } from './features/opportunities/router.ts'
import { peopleRouter } from './features/people/router.ts'
import { photosRouter } from './features/photos/router.ts'
import { privacyRouter } from './features/privacy/router.ts'
import { productsRouter } from './features/products/router.ts'
import { provincesRouter } from './features/provinces/router.ts'
import { purchasesRouter } from './features/purchases/router.ts'
import { recommendationsRouter } from './features/recommendations/router.ts'
import { remindersRouter } from './features/reminders/router.ts'
import { reordersRouter } from './features/reorders/router.ts'
import { reportsRouter } from './features/reports/router.ts'
import { rolesRouter } from './features/roles/router.ts'
import { sessionRouter } from './features/session/router.ts'
import { staffRouter } from './features/staff/router.ts'
import { takeawayRouter } from './features/takeaway/router.ts'
import { tasksRouter } from './features/tasks/router.ts'
import { templatesRouter } from './features/templates/router.ts'
import { todayRouter } from './features/today/router.ts'
import { viewsRouter } from './features/views/router.ts'
import { workingTimeRouter } from './features/workingTime/router.ts'
import { early } from './kit/procedures.ts'

/** One line per feature: who answers what src-shared/api.ts describes. */
export const router = {
  office: officeRouter,
  session: sessionRouter,
  encryption: encryptionRouter,
  staff: staffRouter,
  roles: rolesRouter,
  customers: customersRouter,
  categories: categoriesRouter,
  customFields: customFieldsRouter,
  contacts: contactsRouter,
  people: peopleRouter,
  contactGroups: contactGroupsRouter,
  bulk: bulkRouter,
  importantDates: importantDatesRouter,
  competitors: competitorsRouter,
  customerCompetitors: customerCompetitorsRouter,
  opinions: opinionsRouter,
  products: productsRouter,
  purchases: purchasesRouter,
  recommendations: recommendationsRouter,
  reorders: reordersRouter,
  gifts: giftsRouter,
  notes: notesRouter,
  messages: messagesRouter,
  attachments: attachmentsRouter,
  calls: callsRouter,
  tasks: tasksRouter,
  appointments: appointmentsRouter,
  opportunities: opportunitiesRouter,
  contracts: contractsRouter,
  documents: documentsRouter,
  photos: photosRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  provinces: provincesRouter,
  reminders: remindersRouter,
  reports: reportsRouter,
  privacy: privacyRouter,
  today: todayRouter,
  occasions: occasionsRouter,
  workingTime: workingTimeRouter,
  audit: auditRouter,
  bin: binRouter,
  drafts: draftsRouter,
  duplicates: duplicatesRouter,
  templates: templatesRouter,
  views: viewsRouter,
  backups: backupsRouter,
  takeaway: takeawayRouter,
  changes: early.changes.handler(({ context, signal }) => context.revisions.listen(signal)),
}
