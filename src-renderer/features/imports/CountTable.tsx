import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { RowCounts } from '#shared/features/imports/schema.ts'
import styles from './CountTable.module.css'

const kinds = ['added', 'updated', 'skipped', 'refused'] as const

interface CountTableProps {
  customers: RowCounts
  contacts: RowCounts
  /** Rows of contacts were asked for, even if none came. */
  hasContacts: boolean
}

/** What becomes of how many rows, customers and contacts apart; those that stand below a customer or in a phone book are contacts too. */
export function CountTable({ customers, contacts, hasContacts }: CountTableProps) {
  const { t } = useTranslation()
  const lines = [
    { name: t('imports.targets.customers'), counts: customers },
    ...(hasContacts || kinds.some((kind) => contacts[kind] > 0)
      ? [{ name: t('imports.targets.contacts'), counts: contacts }]
      : []),
  ]
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <td />
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`imports.counts.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {kinds.map((kind) => (
              <td key={kind} data-kind={kind} data-none={counts[kind] === 0}>
                {formatCount(counts[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
