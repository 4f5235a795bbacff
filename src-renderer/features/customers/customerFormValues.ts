import { type CustomFormValues, customFormValues, dividedValues } from '#renderer/kit/ui/form/custom/values.ts'
import type { PhotoValue } from '#renderer/kit/ui/form/photo/useFormPhoto.ts'
import type { ContactPoint, Customer, CustomerInput, CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CategoryId, CustomerId, GroupId, StaffId } from '#shared/kit/id.ts'
import type { Personal } from '#shared/kit/personal.ts'
import type { TypedAddress, TypedEmail, TypedPhone } from '#shared/kit/points.ts'

/** The form as it is typed: choices are text, '' stands for none; behind them the fields the office made. */
export type CustomerFormValues = BuiltInValues & CustomFormValues

interface BuiltInValues extends Personal {
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
  neededOn: Day | null
  neededPlace: string
  creditLimit: number | null
  needs: string
  tastes: string
  note: string
  honorific: string
  selfAddress: string
  categoryIds: CategoryId[]
  phones: TypedPhone[]
  emails: TypedEmail[]
  addresses: TypedAddress[]
  photoId: PhotoValue
}

const NO_EMAIL: TypedEmail = { typed: '', label: '' }
const NO_PHONE: TypedPhone = { ...NO_EMAIL, hasZalo: false }

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
  nickname: '',
  spouse: '',
  manager: '',
  assistant: '',
  revenue: null,
  budget: null,
  neededOn: null,
  neededPlace: '',
  creditLimit: null,
  needs: '',
  tastes: '',
  note: '',
  honorific: '',
  selfAddress: '',
  categoryIds: [],
  phones: [NO_PHONE],
  emails: [NO_EMAIL],
  addresses: [],
  photoId: null,
}

export function newValues(fields: readonly CustomField[], kind = emptyCustomer.kind): CustomerFormValues {
  return { ...emptyCustomer, ...customFormValues(fields), kind }
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
    ...typedPoints(customer.contactPoints),
  }
}

export function inputOf(form: CustomerFormValues): CustomerInput {
  const { custom, rest } = dividedValues(form)
  const { photoId: _photoId, ...values } = rest
  return {
    ...values,
    custom,
    groupId: values.groupId === '' ? null : (Number(values.groupId) as GroupId),
    ownerId: values.ownerId === '' ? null : (Number(values.ownerId) as StaffId),
    rating: values.rating === '' ? null : (values.rating as CustomerInput['rating']),
    phones: values.phones.filter((point) => point.typed.trim() !== ''),
    emails: values.emails.filter((point) => point.typed.trim() !== ''),
    addresses: values.addresses.filter((one) => one.address.trim() !== '' || one.province.trim() !== ''),
  }
}

/** The lines of a form: an empty one where there is none. */
function typedPoints(points: readonly ContactPoint[]) {
  const phones = points.filter(({ kind }) => kind === 'phone').map(({ typed, label, hasZalo }) => ({ typed, label, hasZalo }))
  const emails = points.filter(({ kind }) => kind === 'email').map(({ typed, label }) => ({ typed, label }))
  return { phones: phones.length > 0 ? phones : [NO_PHONE], emails: emails.length > 0 ? emails : [NO_EMAIL] }
}
