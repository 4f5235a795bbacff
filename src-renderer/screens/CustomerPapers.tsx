import type { ReactNode } from 'react'
import { PrintedLabels } from '#renderer/features/customers/PrintedLabels.tsx'
import { PrintedList, type PrintedProps } from '#renderer/features/customers/PrintedList.tsx'
import { PrintedPhones } from '#renderer/features/customers/PrintedPhones.tsx'
import { type LabelsWish, type PrintWish, readWish } from '#renderer/features/customers/printWish.ts'
import { client } from '#renderer/kit/client.ts'
import { usePrinted } from '#renderer/kit/usePrinted.ts'

/** The printed page of the list as it stands. */
export function CustomerListPage({ argument }: { argument: string }) {
  return <Loaded wish={readWish(argument)} page={(printed) => <PrintedList {...printed} />} />
}

/** The printed page of whom one reaches where. */
export function PhoneListPage({ argument }: { argument: string }) {
  return <Loaded wish={readWish(argument)} page={(printed) => <PrintedPhones {...printed} />} />
}

/** The printed sheets of labels. */
export function LabelsPage({ argument }: { argument: string }) {
  const wish = readWish<LabelsWish>(argument)
  return <Loaded wish={wish} page={({ customers }) => <PrintedLabels wish={wish} customers={customers} />} />
}

function Loaded({ wish, page }: { wish: PrintWish; page: (printed: PrintedProps) => ReactNode }) {
  const { filter, sort, group, ids } = wish
  const printed = usePrinted(() => client.customers.printList({ filter, sort, group, ids }))
  return printed && page({ wish, ...printed })
}
