import { useTranslation } from 'react-i18next'
import { type Personal, personalFields } from '#shared/kit/personal.ts'

/** Says on one line what is known of somebody beside their work; '' when nothing is. */
export function useSaidPersonal() {
  const { t } = useTranslation()
  return (person: Personal & { address: string }) =>
    [
      ...personalFields.map((field) => [t(`customers.${field}`), person[field]] as const),
      [t('customers.contacts.address'), person.address] as const,
    ]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · ')
}
