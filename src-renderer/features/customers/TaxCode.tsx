import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Customer } from '#shared/features/customers/schema.ts'
import { isMask } from '#shared/kit/sensitive.ts'

/** A tax code; one that is a person's identity number is masked until somebody who may asks for it. */
export function TaxCode({ customer: { id, taxCode } }: { customer: Pick<Customer, 'id' | 'taxCode'> }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const mayReveal = useMay('customers.reveal')
  const [shown, setShown] = useState<string>()

  async function reveal() {
    try {
      setShown(await client.customers.reveal({ customerId: id, field: 'taxCode' }))
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <>
      {shown ?? taxCode}
      {isMask(taxCode) && mayReveal && shown === undefined && (
        <>
          {' '}
          <Link as="button" title={t('privacy.revealWhy')} onClick={() => void reveal()}>
            {t('privacy.reveal')}
          </Link>
        </>
      )}
    </>
  )
}
