import { z } from 'zod'
import { categoryIds } from '#shared/features/categories/schema.ts'
import { customKeySchema, customValues, linkedNames } from '#shared/features/customFields/schema.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { filterOf, noFilter } from '#shared/kit/filter/schema.ts'
import { contactId, customerId, documentId, groupId, staffId } from '#shared/kit/id.ts'
import { sortOf } from '#shared/kit/page.ts'
import { personalLines, typedPersonalLines } from '#shared/kit/personal.ts'
import { typedAddress, typedEmail, typedPhone } from '#shared/kit/points.ts'
import { birth, day, dong, instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'
import { groupings, kinds, ratings, sortableColumns, stages, viewNames } from './choices.ts'
import { type ManyField, manyFieldNames } from './editFields.ts'
import { customerFields } from './filterFields.ts'
import { MOST_NOT_CONTACTED_DAYS, NOT_CONTACTED_DAYS } from './views.ts'

export const customerKind = z.enum(kinds)
export type CustomerKind = z.infer<typeof customerKind>

export const stage = z.enum(stages)
export type Stage = z.infer<typeof stage>

export const rating = z.enum(ratings)
export type Rating = z.infer<typeof rating>

/** A number or an address one can be reached at: as typed, and in the one form that finds and compares. */
export const contactPoint = z.object({
  kind: z.enum(['phone', 'email']),
  typed: z.string(),
  /** E.164 for a phone, lower-cased address for an e-mail; empty when it could not be understood. */
  normal: z.string(),
  /** One of `labelsOf`, or a word of the office's own. */
  label: z.string(),
  /** Of a phone: one reaches them by Zalo there. */
  hasZalo: z.boolean(),
})
export type ContactPoint = z.infer<typeof contactPoint>

export const customerGroup = z.object({ id: groupId, name: z.string() })

export const customer = z.object({
  id: customerId,
  code: z.string(),
  kind: customerKind,
  name: z.string(),
  shortName: z.string(),
  /** What it calls itself in dealings, and in English. */
  tradeName: z.string(),
  englishName: z.string(),
  stage,
  groupId: groupId.nullable(),
  groupName: z.string().nullable(),
  source: z.string(),
  industry: z.string(),
  /** How big it is, in the office's own words. */
  size: z.string(),
  taxCode: z.string(),
  address: z.string(),
  province: z.string(),
  website: z.string(),
  rating: rating.nullable(),
  ownerId: staffId.nullable(),
  ownerName: z.string().nullable(),
  /** The firm it belongs to, and the customer who sent it; maybe one that whoever reads this may not see. */
  parentId: customerId.nullable(),
  referrerId: customerId.nullable(),
  /** Birthday of a person, founding day of an organisation. */
  bornOn: birth.nullable(),
  /** Of a person. */
  ...personalLines,
  /** Expected or known yearly revenue in đồng. */
  revenue: dong.nullable(),
  /** What they mean to spend, in đồng. */
  budget: dong.nullable(),
  /** When they mean to buy, and where it is for. */
  neededOn: day.nullable(),
  neededPlace: z.string(),
  /** How much they may owe at most, in đồng; null when nobody set a limit. */
  creditLimit: dong.nullable(),
  needs: z.string(),
  tastes: z.string(),
  note: z.string(),
  /** Their photo, or the firm's logo. */
  photoId: documentId.nullable(),
  /** Of a person: how they are spoken to, and how we speak of ourselves to them. */
  honorific: z.string(),
  selfAddress: z.string(),
  contactPoints: z.array(contactPoint),
  /** Further addresses, in the order they were typed. */
  addresses: z.array(typedAddress),
  categoryIds,
  /** The fields the office made for itself, and the names of customers among their values. */
  custom: customValues,
  linkedNames,
  lastContactAt: instant.nullable(),
  createdAt: instant,
  deletedAt: instant.nullable(),
  version,
})
export type Customer = z.infer<typeof customer>

/** What of a customer a searched text was found in, where its name does not show it. */
export const hit = z.object({
  by: z.enum([
    'contact',
    'phone',
    'email',
    'contract',
    'code',
    'taxCode',
    'shortName',
    'tradeName',
    'englishName',
    'nickname',
    'custom',
  ]),
  /** As it is written; a number in E.164 if it was understood. */
  text: z.string(),
  /** Whose number, address or nickname it is, if a contact's; of a field that the office made its label. */
  of: z.string(),
})
export type Hit = z.infer<typeof hit>

/** One row of the customer list. */
export const customerRow = customer
  .pick({
    id: true,
    code: true,
    kind: true,
    name: true,
    stage: true,
    groupId: true,
    groupName: true,
    source: true,
    industry: true,
    size: true,
    taxCode: true,
    address: true,
    province: true,
    rating: true,
    ownerId: true,
    shortName: true,
    tradeName: true,
    englishName: true,
    website: true,
    bornOn: true,
    revenue: true,
    budget: true,
    neededOn: true,
    neededPlace: true,
    creditLimit: true,
    ownerName: true,
    lastContactAt: true,
    createdAt: true,
    custom: true,
    linkedNames: true,
  })
  /** The first number in E.164 and the first address, as typed where they could not be understood; empty without one. */
  .extend({ phone: z.string(), email: z.string(), categoryIds })
  /** Null without one, and for whoever may not see it. */
  .extend({ parentName: z.string().nullable(), referrerName: z.string().nullable() })
  /** Of a searched text: where it was found; and where nothing was, what was probably meant by it that this customer has. */
  .extend({ hit: hit.nullable(), guess: z.string() })
  /** How many hits of the searched text the list shows, the same in each row; null without one. */
  .extend({ hitCount: z.number().nullable() })
export type CustomerRow = z.infer<typeof customerRow>

/** Somebody who works at a customer, as they stand on a printed list. */
const printedPerson = z.object({
  id: contactId,
  honorific: z.string(),
  selfAddress: z.string(),
  fullName: z.string(),
  title: z.string(),
  /** Where they live. */
  address: z.string(),
  isMain: z.boolean(),
  contactPoints: z.array(contactPoint),
})

/** A customer as it stands on a printed list, a phone list or a label. */
export const printedCustomer = customerRow.extend({
  honorific: z.string(),
  selfAddress: z.string(),
  contactPoints: z.array(contactPoint),
  people: z.array(printedPerson),
})
export type PrintedCustomer = z.infer<typeof printedCustomer>

/** What a form sends: everything a person may type. */
export const customerInput = z.object({
  code: line(30).default(''),
  kind: customerKind,
  name: requiredLine(300),
  shortName: line(100).default(''),
  tradeName: line(300).default(''),
  englishName: line(300).default(''),
  stage: stage.default('lead'),
  groupId: groupId.nullable().default(null),
  source: line(100).default(''),
  industry: line(100).default(''),
  size: line(100).default(''),
  taxCode: line(20).default(''),
  address: paragraphs(500).default(''),
  province: line(100).default(''),
  website: line(200).default(''),
  rating: rating.nullable().default(null),
  ownerId: staffId.nullable().default(null),
  parentId: customerId.nullable().default(null),
  referrerId: customerId.nullable().default(null),
  bornOn: birth.nullable().default(null),
  ...typedPersonalLines,
  revenue: dong.nullable().default(null),
  budget: dong.nullable().default(null),
  neededOn: day.nullable().default(null),
  neededPlace: line(200).default(''),
  creditLimit: dong.nullable().default(null),
  needs: paragraphs(5_000).default(''),
  tastes: paragraphs(5_000).default(''),
  note: paragraphs(20_000).default(''),
  honorific: line(20).default(''),
  selfAddress: line(20).default(''),
  phones: z.array(typedPhone).max(20).default([]),
  emails: z.array(typedEmail).max(20).default([]),
  /** Beside `address`. */
  addresses: z.array(typedAddress).max(20).default([]),
  /** Left out: as they are. */
  categoryIds: categoryIds.optional(),
  custom: customValues.optional(),
})
export type CustomerInput = z.infer<typeof customerInput>

/** The new values of some fields, for many customers at once; each by the rule it has in the form. */
export type CustomerEdit = Partial<Pick<CustomerInput, ManyField>>
export const customerEdit = z.strictObject(
  Object.fromEntries(manyFieldNames.map((name) => [name, withoutDefault(customerInput.shape[name]).optional()])),
) as z.ZodType<CustomerEdit, CustomerEdit>

/** A field that is left out of a form has a first value; one that is left out here is not changed. */
function withoutDefault(field: z.ZodType) {
  return field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field
}

export const customerSort = sortOf(z.union([z.enum(sortableColumns), customKeySchema])).default([
  { by: 'name', direction: 'ascending' },
])
export type CustomerSort = z.infer<typeof customerSort>

/** Of the office's own fields those of one choice, of yes and no, and of colleagues. */
export const grouping = z.union([z.enum(groupings), customKeySchema])
export type Grouping = z.infer<typeof grouping>

/** One group of a list that is divided: what its rows have in common, empty for those that have nothing there, and how many they are. */
export const rowGroup = z.object({ key: z.string(), name: z.string().nullable(), count: z.int() })
export type RowGroup = z.infer<typeof rowGroup>

/** Which customers a list shows. `text` is searched without accents. */
export const notContactedDays = z.int().min(1).max(MOST_NOT_CONTACTED_DAYS).default(NOT_CONTACTED_DAYS)

export const customerFilter = z.object({
  text: z.string().max(200).default(''),
  stages: z.array(stage).max(stages.length).default([]),
  ownerIds: z.array(staffId).max(100).default([]),
  groupIds: z.array(groupId).max(100).default([]),
  /** Built-in views beside stage, owner and group. */
  view: z.enum(['all', ...viewNames, 'bin']).default('all'),
  /** The N of the view "Chưa liên hệ N ngày". */
  notContactedDays,
  /** What somebody put together from the fields of customers. */
  where: filterOf(customerFields, isCustomKey).default(noFilter),
})
export type CustomerFilter = z.infer<typeof customerFilter>

/** Why a customer that is being typed may be there already. */
export const duplicate = z.object({
  id: customerId,
  code: z.string(),
  name: z.string(),
  reason: z.enum(['tax-code', 'phone', 'email', 'name']),
  /** The value both share. */
  shared: z.string(),
  /** False for a colleague's customer that whoever types may not see: that there is one, and nothing else of it. */
  maySee: z.boolean(),
})
export type Duplicate = z.infer<typeof duplicate>

/** What the card shows above its fields: where we stand with this customer. */
export const standing = z.object({
  contractCount: z.int(),
  /** Value in đồng of the contracts that are signed and not ended. */
  openContractValue: z.int(),
  nextCall: z.object({ id: z.int(), plannedAt: instant, reason: z.string(), contactId: contactId.nullable() }).nullable(),
  nextAppointmentAt: instant.nullable(),
  /** Of whom advertising calls were refused or withdrawn: contacts, and null for the customer. */
  refusingCalls: z.array(contactId.nullable()),
})

/** How a customer stands to another. */
export const relation = z.enum(['parent', 'subsidiaries', 'referrer', 'referred'])
export type Relation = z.infer<typeof relation>

/** A customer as far as another's page names it. */
export const related = customer.pick({ id: true, code: true, name: true, kind: true, stage: true })
export type Related = z.infer<typeof related>

/** No more of one relation are named. */
export const MOST_RELATED = 200

/** Whom a customer belongs to and brought, as far as one may see them; what lies in the bin is left out. */
export const relations = z.object({
  parent: related.nullable(),
  referrer: related.nullable(),
  /** Those of the two that are there and may not be seen. */
  hidden: z.array(z.enum(['parent', 'referrer'])),
  /** By name, the first 200 of each. */
  subsidiaries: z.array(related),
  referred: z.array(related),
  counts: z.object({ subsidiaries: z.int(), referred: z.int() }),
})
export type Relations = z.infer<typeof relations>

/** A colleague a customer was opened to. */
export const share = z.object({ staffId, mayEdit: z.boolean() })
export type Share = z.infer<typeof share>
