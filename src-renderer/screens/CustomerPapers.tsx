import type { ReactNode } from 'react'
import { PrintedLabels } from '#renderer/features/customers/PrintedLabels.tsx'
import { PrintedLetters } from '#renderer/features/customers/PrintedLetters.tsx'
import { PrintedList, type PrintedProps } from '#renderer/features/customers/PrintedList.tsx'
import { PrintedPhones } from '#renderer/features/customers/PrintedPhones.tsx'
import { type LabelsWish, type LettersWish, type PrintWish, readWish } from '#renderer/features/customers/printWish.ts'
import { client } from '#renderer/kit/client.ts'
import { usePrinted } from '#renderer/kit/usePrinted.ts'
import { dayOfInstant } from '#shared/kit/day.ts'

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

/** The letters from a template, one for each customer. */
export function LettersPage({ argument }: { argument: string }) {
  const wish = readWish<LettersWish>(argument)
  const { filter, sort, group, ids, templateId } = wish
  const printed = usePrinted(async () => {
    const [{ customers }, templates, office, logo, me] = await Promise.all([
      client.customers.printList({ filter, sort, group, ids }),
      client.messages.templates(),
      client.office.get(),
      client.office.logo(),
      client.staff.me(),
    ])
    const template = templates.find(({ id }) => id === templateId)
    if (!template) throw new Error(`the template ${templateId} is not there any more`)
    if (logo) await drawn(logo.url)
    return { customers, template, office, logo: logo?.url, me }
  })
  return printed && <PrintedLetters wish={wish} today={dayOfInstant(Date.now())} {...printed} />
}

/** A picture that cannot be shown is left out, and is no reason not to print. */
async function drawn(url: string) {
  const picture = new Image()
  picture.src = url
  await picture.decode().catch(() => undefined)
}

function Loaded({ wish, page }: { wish: PrintWish; page: (printed: PrintedProps) => ReactNode }) {
  const { filter, sort, group, ids } = wish
  const printed = usePrinted(() => client.customers.printList({ filter, sort, group, ids }))
  return printed && page({ wish, ...printed })
}
