import { useTranslation } from 'react-i18next'
import type { Relations } from '#shared/features/customers/schema.ts'
import { relationGroups } from './relationGroups.ts'

/** So many names of one relation stand on paper. */
const NAMED = 10

/** On paper: the firm a customer belongs to, those that belong to it, who sent it, and whom it sent. */
export function PrintedRelations({ of }: { of: Relations }) {
  const { t } = useTranslation()
  const groups = relationGroups(of)
  if (groups.length === 0) return null
  return (
    <>
      <h2>{t('customers.relations.tab')}</h2>
      <table>
        <tbody>
          {groups.map(({ relation, rows, count, isMany, isHidden }) => {
            const title = t(`customers.relations.${relation}`)
            const named = rows.slice(0, NAMED).map(({ name }) => name)
            const more = count - named.length
            return (
              <tr key={relation}>
                <td>{isMany ? t('customers.relations.counted', { title, count }) : title}</td>
                <td>
                  {named.join('; ')}
                  {more > 0 && ` ${t('customers.relations.more', { count: more })}`}
                  {isHidden && t('customers.relations.hidden')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
