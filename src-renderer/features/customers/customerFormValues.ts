import { type CustomFormValues, customFormValues, dividedValues } from '#renderer/kit/ui/form/custom/values.ts'
import type { Customer, CustomerInput, CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { CategoryId, CustomerId, GroupId, StaffId } from '#shared/kit/id.ts'

export interface TypedPoint {
  typed: string
  label: string
}

/** The form as it is typed: choices are text, '' stands for none; behind them the fields the office made. */
export type CustomerFormValues = BuiltInValues & CustomFormValues

interface BuiltInValues {
  code: string
  kind: CustomerKind
  name: string
  shortName: string
  tradeName: string
  englishName: string
  stage: Stage
  groupId: string
  source: string
  industry: string
  size: string
  taxCode: string
  address: string
  province: string
  website: string
  rating: string
  ownerId: string
  parentId: CustomerId | null
  referrerId: CustomerId | null
  bornOn: Birth | null
  revenue: number | null
  budget: number | null
  creditLimit: number | null
  needs: string
  tastes: string
  note: string
  categoryIds: CategoryId[]
  phones: TypedPoint[]
  emails: TypedPoint[]
}

const NO_POINT: TypedPoint = { typed: '', label: '' }

const emptyCustomer: BuiltInValues = {
  code: '',
  kind: 'organisation',
  name: '',
  shortName: '',
  tradeName: '',
  englishName: '',
  stage: 'lead',
  groupId: '',
  source: '',
  industry: '',
  size: '',
  taxCode: '',
  address: '',
  province: '',
  website: '',
  rating: '',
  ownerId: '',
  parentId: null,
  referrerId: null,
  bornOn: null,
  revenue: null,
  budget: null,
  creditLimit: null,
  needs: '',
  tastes: '',
  note: '',
  categoryIds: [],
  phones: [NO_POINT],
  emails: [NO_POINT],
}

export function newValues(fields: readonly CustomField[]): CustomerFormValues {
  return { ...emptyCustomer, ...customFormValues(fields) }
}

export function valuesOf(
  { custom, linkedNames: _linkedNames, ...customer }: Customer,
  fields: readonly CustomField[],
): CustomerFormValues {
  return {
    ...customer,
    ...customFormValues(fields, custom),
    groupId: customer.groupId === null ? '' : String(customer.groupId),
    ownerId: customer.ownerId === null ? '' : String(customer.ownerId),
    rating: customer.rating ?? '',
    phones: pointsOf(customer, 'phone'),
    emails: pointsOf(customer, 'email'),
  }
}

export function inputOf(form: CustomerFormValues): CustomerInput {
  const { custom, rest: values } = dividedValues(form)
  return {
    ...values,
    custom,
    groupId: values.groupId === '' ? null : (Number(values.groupId) as GroupId),
    ownerId: values.ownerId === '' ? null : (Number(values.ownerId) as StaffId),
    rating: values.rating === '' ? null : (values.rating as CustomerInput['rating']),
    phones: values.phones.filter((point) => point.typed.trim() !== ''),
    emails: values.emails.filter((point) => point.typed.trim() !== ''),
  }
}

function pointsOf(customer: Pick<Customer, 'contactPoints'>, kind: 'phone' | 'email') {
  const points = customer.contactPoints.filter((point) => point.kind === kind).map(({ typed, label }) => ({ typed, label }))
  return points.length > 0 ? points : [NO_POINT]
}
