import type { Birth } from '#shared/kit/birth.ts'

export interface ImportantDateLine {
  id: number
  code: string | null
  customer: string | null
  contact: string | null
  name: string
  fallsOn: Birth
  note: string
}

/** The important dates `d` of customers `u`, and whose they are there. */
export const importantDates = `select d.id, u.code, u.name as customer, p.full_name as contact, d.name, d.falls_on as fallsOn, d.note
  from important_dates d join customers u on u.id = d.customer_id left join contacts p on p.id = d.contact_id`
