import { Button, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, desktop } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './Consents.module.css'
import { ConsentTable } from './ConsentTable.tsx'
import { DataFileButtons } from './DataFileButtons.tsx'

const RequestForm = late(() => import('./RequestForm.tsx').then((module) => module.RequestForm))

type Named = Person & { name: string }

/** What the people of a customer agreed to (whoever also works there says it at their first employer), and the ways their data leaves the program. `isFixed`: only to be seen. */
export function ConsentPanel({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.customers.get.queryOptions({ input: customerId }))
  const { data: contacts } = useQuery(ask.contacts.list.queryOptions({ input: customerId }))
  const [chosen, setChosen] = useState<string>()
  if (!customer || !contacts) return null
  const people: Named[] = [
    ...(customer.kind === 'person' ? [{ customerId, contactId: null, name: customer.name }] : []),
    ...contacts.filter(({ isFirst }) => isFirst).map(({ id, fullName }) => ({ customerId, contactId: id, name: fullName })),
  ]
  const person = people.find((one) => keyOf(one) === chosen) ?? people[0]
  if (!person) return <Empty title={t('privacy.consent.nobody.title')} advice={t('privacy.consent.nobody.advice')} />
  return (
    <div className={styles.panel}>
      {people.length > 1 && (
        <Select aria-label={t('privacy.consent.person')} value={keyOf(person)} onChange={(_, { value }) => setChosen(value)}>
          {people.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <Deeds person={person} />
      <ConsentTable key={keyOf(person)} person={person} name={person.name} isFixed={isFixed} />
    </div>
  )
}

function Deeds({ person }: { person: Named }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isAsking, setIsAsking] = useState(false)
  const mayPrint = useMay('customers.print')
  const mayEdit = useMay('privacy.edit')
  const { name, customerId, contactId } = person

  async function printForm() {
    try {
      await desktop.print({ page: printRoutes.consentForm({ customerId, contactId }) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <div className={styles.head}>
      {mayPrint && (
        <Button size="small" icon={<PrintRegular />} onClick={() => void printForm()}>
          {t('privacy.consent.form')}
        </Button>
      )}
      {mayEdit && (
        <Button size="small" icon={<AddRegular />} onClick={() => setIsAsking(true)}>
          {t('privacy.request.new')}
        </Button>
      )}
      <DataFileButtons person={{ customerId, contactId }} name={name} />
      {isAsking && <RequestForm person={person} onClose={() => setIsAsking(false)} />}
    </div>
  )
}

function keyOf({ contactId }: Person) {
  return contactId === null ? 'customer' : String(contactId)
}
