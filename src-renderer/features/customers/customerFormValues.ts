import type { Customer, CustomerInput, CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CategoryId, GroupId, StaffId } from '#shared/kit/id.ts'

export interface TypedPoint {
  typed: string
  label: string
}

/** The form as it is typed: choices are text, '' stands for none. */
export interface CustomerFormValues {
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
  bornOn: Day | null
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

export const emptyCustomer: CustomerFormValues = {
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

export function valuesOf(customer: Customer): CustomerFormValues {
  return {
    ...customer,
    groupId: customer.groupId === null ? '' : String(customer.groupId),
    ownerId: customer.ownerId === null ? '' : String(customer.ownerId),
    rating: customer.rating ?? '',
    phones: pointsOf(customer, 'phone'),
    emails: pointsOf(customer, 'email'),
  }
}

export function inputOf(values: CustomerFormValues): CustomerInput {
  return {
    ...values,
    groupId: values.groupId === '' ? null : (Number(values.groupId) as GroupId),
    ownerId: values.ownerId === '' ? null : (Number(values.ownerId) as StaffId),
    rating: values.rating === '' ? null : (values.rating as CustomerInput['rating']),
    phones: values.phones.filter((point) => point.typed.trim() !== ''),
    emails: values.emails.filter((point) => point.typed.trim() !== ''),
  }
}

function pointsOf(customer: Customer, kind: 'phone' | 'email') {
  const points = customer.contactPoints.filter((point) => point.kind === kind).map(({ typed, label }) => ({ typed, label }))
  return points.length > 0 ? points : [NO_POINT]
}
