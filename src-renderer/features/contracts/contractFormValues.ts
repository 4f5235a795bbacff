import type { Contract, ContractInput, ContractStatus } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'

/** The form as it is typed: choices are text, '' stands for none. */
export interface ContractFormValues {
  number: string
  name: string
  customerId: CustomerId | null
  ownerId: string
  madeOn: Day | null
  signedOn: Day | null
  startsOn: Day | null
  endsOn: Day | null
  value: number | null
  status: ContractStatus
  note: string
}

/** A contract being drawn up today by somebody. */
export function newContract(today: Day, ownerId: StaffId | undefined): ContractFormValues {
  return {
    number: '',
    name: '',
    customerId: null,
    ownerId: ownerId === undefined ? '' : String(ownerId),
    madeOn: today,
    signedOn: null,
    startsOn: null,
    endsOn: null,
    value: null,
    status: 'draft',
    note: '',
  }
}

export function valuesOf(contract: Contract): ContractFormValues {
  const { number, name, customerId, ownerId, madeOn, signedOn, startsOn, endsOn, value, status, note } = contract
  return { number, name, customerId, ownerId: String(ownerId), madeOn, signedOn, startsOn, endsOn, value, status, note }
}

/** As it is sent. What is missing goes missing, so that the schema says so. */
export function inputOf(values: ContractFormValues): ContractInput {
  return {
    ...values,
    customerId: values.customerId as CustomerId,
    madeOn: values.madeOn as Day,
    ownerId: values.ownerId === '' ? undefined : (Number(values.ownerId) as StaffId),
    value: values.value ?? 0,
  }
}
