import type { Person } from '#shared/features/privacy/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId, ErasureId, TaskId } from '#shared/kit/id.ts'

/** The places of the program, as typed links. */
export const routes = {
  today: '/today',
  calendar: '/calendar',
  customers: '/customers',
  calls: '/calls',
  contracts: '/contracts',
  reports: '/reports',
  settings: '/settings',
} as const

export type Place = keyof typeof routes

/** Where customers that seem to be one are looked for. */
export const duplicatesPlace = `${routes.customers}/duplicates` as const

/** What customers get on which occasion, beside their list. */
export const giftsPlace = `${routes.customers}/gifts` as const

/** What customers may buy, beside their list. */
export const opportunitiesPlace = `${routes.customers}/opportunities` as const

/** Who else sells to the customers, beside their list. */
export const competitorsPlace = `${routes.customers}/competitors` as const

/** What the office sells, beside the list of customers. */
export const productsPlace = `${routes.customers}/products` as const

/** What customers may want again, beside their list. */
export const reordersPlace = `${routes.customers}/reorders` as const

/** The list of tasks, beside that of calls. */
export const tasksPlace = `${routes.calls}/tasks` as const

/** One task in its list. */
export function taskPlace(id: TaskId) {
  return `${tasksPlace}/${id}` as const
}

/** A week of calls, beside the report of a month. */
export const weekPlace = `${routes.reports}/week` as const

/** The funnel and who sells how well, beside it as well. */
export const salesPlace = `${routes.reports}/sales` as const

/** What was sold by product, among the reports. */
export const productReportPlace = `${routes.reports}/products` as const

/** What is due, in a window of its own. */
export const remindersPlace = '/reminders'

/** Everybody one can talk to, beside the list of customers. */
export const peoplePlace = `${routes.customers}/people` as const

/** Somebody of that list on a page of its own. */
export function pageInPeople({ customerId, contactId }: Person) {
  return `${peoplePlace}/${placeOf({ customerId, contactId })}` as const
}

/** Whose page of that list an address is; undefined when it is none. */
export function personInPeople(place: string) {
  const [, who] = /^\/customers\/people\/([1-9]\d*(?:-[1-9]\d*)?)$/.exec(place) ?? []
  return who === undefined ? undefined : personAt(who)
}

/** A customer on a page of its own. */
export function customerPage(id: CustomerId) {
  return `${routes.customers}/page/${id}` as const
}

/** The customer whose page an address is; undefined when it is none. */
export function customerOfPage(place: string) {
  const [, id] = /^\/customers\/page\/([1-9]\d*)$/.exec(place) ?? []
  return id === undefined ? undefined : (Number(id) as CustomerId)
}

/** One of a customer's people on a page of its own, opened from the customer's page or from the list; the way back is there. */
export function personPage(customerId: CustomerId, contactId: ContactId, isPage: boolean) {
  return `${isPage ? customerPage(customerId) : `${routes.customers}/${customerId}`}/people/${contactId}` as const
}

/** The person whose page an address is, at which customer, and from where it was opened. */
export function personOfPage(place: string) {
  const [, back, customer, contact] = /^(\/customers\/(?:page\/)?([1-9]\d*))\/people\/([1-9]\d*)$/.exec(place) ?? []
  if (back === undefined) return undefined
  return { back, customerId: Number(customer) as CustomerId, contactId: Number(contact) as ContactId }
}

/** Pages of the settings that are as large as a screen. */
export const settingsPages = {
  audit: `${routes.settings}/audit`,
  bin: `${routes.settings}/bin`,
  customFields: `${routes.settings}/fields`,
  privacy: `${routes.settings}/privacy`,
} as const
/** The part of the settings that tells of backups. */
export const backupsPlace = `${routes.settings}/backups` as const
/** The part of the settings that tells of encryption. */
export const encryptionPlace = `${routes.settings}/encryption` as const

/** Pages that are only ever printed. */
export const printRoutes = {
  month: (month: string) => `/print/month/${month}` as const,
  week: (monday: Day) => `/print/week/${monday}` as const,
  sales: ({ from, to }: { from: Day; to: Day }) => `/print/sales/${from}/${to}` as const,
  productReport: ({ from, to }: { from: Day; to: Day }) => `/print/product-report/${from}/${to}` as const,
  calls: '/print/calls',
  recoveryKey: '/print/recovery-key',
  dataFile: (person: Person) => `/print/data-file/${placeOf(person)}` as const,
  consentForm: (person: Person) => `/print/consent/${placeOf(person)}` as const,
  customer: (id: CustomerId) => `/print/customer/${id}` as const,
  /** What is printed of many customers: JSON of a wish that the page reads again. */
  customers: (paper: 'list' | 'phones' | 'labels' | 'letters', wish: object) =>
    `/print/${paper}/${encodeURIComponent(JSON.stringify(wish))}` as const,
  /** The same of the calendar, of tasks, of calls, of gifts, of opportunities, of products, of what is due to sell, of people. */
  wished: (
    paper: 'calendar' | 'tasks' | 'call-list' | 'gifts' | 'opportunities' | 'products' | 'reorders' | 'people',
    wish: object,
  ) => `/print/${paper}/${encodeURIComponent(JSON.stringify(wish))}` as const,
  erasure: (id: ErasureId) => `/print/erasure/${id}` as const,
} as const

function placeOf({ customerId, contactId }: Person) {
  return contactId === null ? String(customerId) : `${customerId}-${contactId}`
}

/** The person a printed page is about, `12` or `12-5`. */
export function personAt(place: string): Person {
  const [customer, contact] = place.split('-').map(Number)
  return { customerId: customer as CustomerId, contactId: contact === undefined ? null : (contact as ContactId) }
}
