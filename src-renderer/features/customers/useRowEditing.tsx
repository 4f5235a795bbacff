import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useCustomFields } from '#renderer/kit/customFields.ts'
import { useMayWhat, useReach } from '#renderer/kit/may.ts'
import { isStale, say } from '#renderer/kit/say.ts'
import { customValueOf } from '#renderer/kit/ui/edit/customEdits.ts'
import type { Edited, EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useMeetings } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { RowEditing } from '#renderer/kit/ui/useCellEditing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Customer, CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomField, CustomValue } from '#shared/features/customFields/schema.ts'
import { type CustomKey, customKey, isCustomKey } from '#shared/kit/customKey.ts'
import { isFax } from '#shared/kit/points.ts'
import { type CustomerFormValues, inputOf, valuesOf } from './customerFormValues.ts'
import type { CellField } from './useCellEdits.ts'
import { useCustomerView } from './view.ts'

/** Saves what is typed into a cell as the form of the whole customer would, on the version that was there when the editor opened. */
export function useRowEditing() {
  const { t } = useTranslation()
  const notify = useNotify()
  const mayWhat = useMayWhat()
  const reaches = useReach()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const isBin = useCustomerView((view) => view.filter.view === 'bin')
  const fields = useCustomFields('customer') ?? none
  const meetings = useMeetings<CustomerFormValues>()
  const begun = useRef<Promise<Customer>>(undefined)

  async function begin(row: CustomerRow) {
    begun.current = client.customers.get(row.id)
    try {
      if (await mayEdit(await begun.current)) return true
      notify({ text: t('failure.forbidden'), intent: 'error' })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
    return false
  }

  async function mayEdit({ id, ownerId }: Customer) {
    if (reaches('customers.edit', ownerId) || (ownerId === null && mayWhat('customers.edit'))) return true
    return (await client.customers.shares(id)).some((share) => share.staffId === me?.id && share.mayEdit)
  }

  async function save(row: CustomerRow, key: string, { value, province }: Edited) {
    try {
      const customer = await (begun.current ?? client.customers.get(row.id))
      const base = valuesOf(customer, fields)
      const load = async () => {
        const newest = await client.customers.get(row.id)
        return { version: newest.version, values: valuesOf(newest, fields) }
      }
      await meetings.save({
        edited: { record: 'customer', id: row.id, version: customer.version, base, load },
        values: { ...withValue(base, key as CellField, valueFor(key, value)), ...(province !== undefined && { province }) },
        send: (values, version) => client.customers.update({ id: row.id, version, input: inputOf(onlyCustom(values, key)) }),
        isQuiet: true,
      })
      return true
    } catch (error) {
      if (!isStale(error)) notify({ text: say(error), intent: 'error' })
      return false
    }
  }

  /** What an editor holds, as a field of the office's own has it. */
  function valueFor(key: string, value: EditValue) {
    const own = fields.find(({ id }) => customKey(id) === key)
    return own ? customValueOf(own, value) : (value as CustomValue)
  }

  const latest = useLatest({ begin, save })
  const isEditable = !isBin && mayWhat('customers.edit')
  const editing = useMemo(
    (): RowEditing<CustomerRow> | undefined =>
      isEditable
        ? {
            begin: (row) => latest.current.begin(row),
            save: (row, key, edited) => latest.current.save(row, key, edited),
          }
        : undefined,
    [isEditable, latest],
  )
  return { editing, question: meetings.question }
}

const none: CustomField[] = []

/** Of the office's own fields only the one that is edited: what else is lacking there is for the form. */
function onlyCustom(values: CustomerFormValues, key: string) {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !isCustomKey(name) || name === key),
  ) as unknown as CustomerFormValues
}

/** The whole form with one cell of the list in it. */
function withValue(values: CustomerFormValues, key: CellField | CustomKey, value: CustomValue): CustomerFormValues {
  if (isCustomKey(key)) return { ...values, [key]: value }
  const text = value === null ? '' : String(value)
  switch (key) {
    case 'phone':
      return { ...values, phones: firstPhone(values.phones, text) }
    case 'email':
      return { ...values, emails: values.emails.map((email, index) => (index === 0 ? { ...email, typed: text } : email)) }
    case 'owner':
      return { ...values, ownerId: text }
    case 'group':
      return { ...values, groupId: text }
    default:
      return { ...values, [key]: text }
  }
}

/** The list shows the first that one would call; the others stay. */
function firstPhone(phones: CustomerFormValues['phones'], typed: string) {
  const shown = Math.max(
    phones.findIndex((phone) => !isFax(phone)),
    0,
  )
  return phones.map((phone, index) => (index === shown ? { ...phone, typed } : phone))
}
