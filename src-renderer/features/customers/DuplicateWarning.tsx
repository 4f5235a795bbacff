import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { type CustomerFormValues, inputOf } from './customerFormValues.ts'
import styles from './DuplicateWarning.module.css'

/** Says, while somebody types, who may be the same customer. It warns and never blocks. */
export function DuplicateWarning({ form, except }: { form: UseFormReturn<CustomerFormValues>; except: CustomerId | undefined }) {
  const { t } = useTranslation()
  const [kind, name, taxCode, phones, emails] = form.watch(['kind', 'name', 'taxCode', 'phones', 'emails'])
  const typed = useDeferredValue(JSON.stringify({ kind, name, taxCode, phones, emails }))
  const input = inputOf({
    ...form.getValues(),
    ...(JSON.parse(typed) as Pick<CustomerFormValues, 'kind' | 'name' | 'taxCode' | 'phones' | 'emails'>),
  })
  const likeness = { kind: input.kind, name: input.name, taxCode: input.taxCode, phones: input.phones, emails: input.emails }
  const { data: duplicates = [] } = useQuery({
    ...ask.customers.duplicates.queryOptions({ input: { input: likeness, ...(except ? { except } : {}) } }),
    enabled: input.name.trim() !== '' || input.taxCode !== '' || input.phones.length > 0 || input.emails.length > 0,
    placeholderData: keepPreviousData,
  })
  if (duplicates.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t('customers.duplicates.title')}</MessageBarTitle>
        <ul className={styles.list}>
          {duplicates.slice(0, 4).map((duplicate) => (
            <li key={duplicate.id}>
              {duplicate.maySee
                ? `${duplicate.code} · ${duplicate.name} — ${t(`customers.duplicates.${duplicate.reason}`)}`
                : t('people.notYours', { what: t(`people.notYoursWhat.${duplicate.reason}`) })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
