import type { Db } from '#main/database/open.ts'
import { fieldsOf, type HeldBefore, takeValues, valueWriter } from '#main/features/customFields/service.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomValues } from '#shared/features/customFields/schema.ts'
import type { OwnValues } from '#shared/features/imports/values.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import { fold } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'

export type OwnNoun = CustomisedKind

/** Writes what rows say in the fields the office made. */
export interface Own {
  /** Of a record that has just come; a customer it names that has not come yet is named once it has. */
  add: (noun: OwnNoun, id: number, values: OwnValues) => void
  /** Of a record that was there: answers what it held in the fields in which that is something else. `kind`: of a customer. */
  change: (
    noun: OwnNoun,
    id: number,
    said: { values: OwnValues; kind?: CustomerKind },
  ) => Record<CustomKey, HeldBefore> | undefined
  /** True while a customer that is named is not there. */
  isWaiting: (values: OwnValues) => boolean
  /** Names those who came later. */
  settle: () => void
}

export function ownOver(db: Db): Own {
  const fields = { customer: fieldsOf(db, 'customer'), contact: fieldsOf(db, 'contact') }
  const write = valueWriter(db)
  const findCustomer = customerFinder(db)
  const waiting: { noun: OwnNoun; id: number; key: CustomKey; name: string }[] = []

  function linkedIn({ linked = {} }: OwnValues) {
    return Object.entries(linked).map(([key, name]) => ({ key: key as CustomKey, name, customerId: findCustomer(name) }))
  }

  return {
    add(noun, id, values) {
      if (values.custom === undefined && values.linked === undefined) return
      write(id, fields[noun], values.custom ?? {})
      for (const { key, name, customerId } of linkedIn(values)) {
        if (customerId === undefined) waiting.push({ noun, id, key, name })
        else write(id, fields[noun], { [key]: customerId })
      }
    },
    change(noun, id, { values, kind }) {
      const links = linkedIn(values).flatMap(({ key, customerId }) =>
        customerId === undefined ? [] : [[key, customerId] as const],
      )
      const custom: CustomValues = { ...values.custom, ...Object.fromEntries(links) }
      if (Object.keys(custom).length === 0) return undefined
      return takeValues(db, { id, fields: fields[noun], values: custom, ...(kind && { kind }) })
    },
    isWaiting: (values) => linkedIn(values).some(({ customerId }) => customerId === undefined),
    settle() {
      for (const { noun, id, key, name } of waiting.splice(0)) {
        const customerId = findCustomer(name)
        if (customerId !== undefined) write(id, fields[noun], { [key]: customerId })
      }
    },
  }
}

/** Finds a customer by its code, or by its name where only one has it. */
export function customerFinder({ $client: sqlite }: Db) {
  const ofCode = sqlite.prepare('select id from customers where code = ? and deleted_at is null').pluck()
  const ofName = sqlite.prepare('select id, name from customers where folded_name = ? and deleted_at is null limit 20')
  return (text: string) => {
    const known = ofCode.get(text) as number | undefined
    if (known !== undefined) return known
    const near = ofName.all(fold(stripLegalForm(text).rest)) as { id: number; name: string }[]
    const same = near.filter(({ name }) => fold(name) === fold(text))
    return same.length === 1 ? same[0]?.id : undefined
  }
}
