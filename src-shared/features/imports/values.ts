import type { DecisionRole } from '#shared/features/contacts/schema.ts'
import type { ContactPoint, CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { CustomValues } from '#shared/features/customFields/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { Day } from '#shared/kit/day.ts'
import type { NamedDay } from '#shared/kit/namedDays.ts'
import type { Personal } from '#shared/kit/personal.ts'
import type { TypedAddress } from '#shared/kit/points.ts'

/** A phone or an e-mail: as typed, in its one form, and what kind of number the column was for. */
export type ImportedPoint = Pick<ContactPoint, 'typed' | 'normal' | 'label'> & { hasZalo?: boolean }

/** How somebody is spoken to, and how we speak of ourselves to them. */
export interface Addressed {
  honorific?: string | undefined
  selfAddress?: string | undefined
}

/** What a row of customers says, checked and in the form in which it is stored. What the row does not say is left out or undefined. */
export interface ImportedCustomer extends OwnValues, Addressed, Partial<Personal> {
  kind: CustomerKind
  /** '' only in a refused row. */
  name: string
  shortName?: string
  tradeName?: string
  englishName?: string
  code?: string
  /** Ten digits, ten and branch, or twelve; with the warning 'odd-tax-code' as typed. */
  taxCode?: string
  phones?: ImportedPoint[]
  emails?: ImportedPoint[]
  website?: string
  address?: string
  province?: string
  /** Beside its own. */
  addresses?: TypedAddress[]
  /** Name of its group, as typed. */
  group?: string
  /** Names of its categories, as typed. */
  categories?: string[]
  source?: string
  industry?: string
  size?: string
  stage?: Stage
  rating?: 'A' | 'B' | 'C'
  /** Name of the person in charge, as typed. */
  owner?: string
  /** By code or name, as it stands in the row. */
  parent?: string
  referrer?: string
  /** Since when we know it. */
  since?: Day
  /** Birthday of a person, founding day of an organisation. */
  bornOn?: Birth
  /** Other days that come every year; whose they are may stand in brackets behind the name. */
  importantDates?: NamedDay[]
  /** Whole đồng. */
  revenue?: number
  budget?: number
  creditLimit?: number
  /** When they mean to buy, and where it is for. */
  neededOn?: Day
  neededPlace?: string
  needs?: string
  tastes?: string
  note?: string
  /** A picture of the file, by its number. */
  photo?: number
  /** Whom to talk to there, told in the same row; the first one mainly. */
  people?: ImportedPerson[]
}

/** What a row says in the fields the office made. */
export interface OwnValues {
  custom?: CustomValues
  /** Where a customer is the value: its name or code, as typed. */
  linked?: Record<CustomKey, string>
  /** The texts among them, for the search. */
  texts?: string[]
}

export interface ImportedPerson extends OwnValues, Addressed, Partial<Personal> {
  fullName: string
  /** To be asked first there, where nobody is yet. */
  isMain?: boolean
  title?: string
  department?: string
  decisionRole?: DecisionRole
  bornOn?: Birth
  /** Where they live. */
  homeAddress?: string
  note?: string
  /** A picture of the file, by its number. */
  photo?: number
  phones?: ImportedPoint[]
  emails?: ImportedPoint[]
}

/** A person of a phone book, with the firm and the place told beside it; without a name it is the firm's own entry. */
export interface ImportedEntry
  extends ImportedPerson,
    Pick<ImportedCustomer, 'address' | 'province' | 'addresses' | 'website' | 'categories'> {
  company?: string
  /** In the fields that customers have: of the person as a customer, or of the firm. */
  ofCustomer?: OwnValues
  /** The same as lines of a note, each behind the label of its field. */
  saidOfCustomer?: string[]
}

/** A row of contacts: the person, and how the row names the customer it belongs to. */
export interface ImportedContact extends ImportedPerson {
  customer?: string
  customerCode?: string
}
