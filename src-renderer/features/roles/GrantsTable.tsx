import { Checkbox, Select } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import {
  type Action,
  actions,
  type Grants,
  type Module,
  moduleActions,
  modules,
  type Scope,
  scopeOf,
  scopes,
} from '#shared/kit/access.ts'
import styles from './RoleDialog.module.css'
import { withGrant } from './withGrant.ts'

export interface GrantsTableProps {
  grants: Grants
  /** Left out: the table is only read. */
  onChange?: (grants: Grants) => void
}

/** Modules down, actions across: how far the role reaches in each. */
export function GrantsTable({ grants, onChange }: GrantsTableProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('people.role.module')}</th>
          {actions.map((action) => (
            <th key={action} scope="col">
              {t(`people.actions.${action}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {modules.map((module) => (
          <tr key={module}>
            <th scope="row">{t(`people.modules.${module}`)}</th>
            {actions.map((action) => (
              <td key={action}>
                <Cell
                  module={module}
                  action={action}
                  scope={scopeOf(grants, `${module}.${action}`)}
                  onChange={onChange && ((scope) => onChange(withGrant(grants, { module, action, scope })))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  module: Module
  action: Action
  scope: Scope
  onChange: ((scope: Scope) => void) | undefined
}

function Cell({ module, action, scope, onChange }: CellProps) {
  const { t } = useTranslation()
  const kind = moduleActions[module][action]
  const label = t('people.role.cell', { module: t(`people.modules.${module}`), action: t(`people.actions.${action}`) })
  if (!kind)
    return (
      <span className={styles.none} aria-hidden="true">
        ·
      </span>
    )
  if (!onChange) return <Read isYesOrNo={kind === 'all-or-none'} scope={scope} />
  if (kind === 'all-or-none') {
    return (
      <Checkbox
        checked={scope !== 'none'}
        aria-label={label}
        onChange={(_, { checked }) => onChange(checked === true ? 'all' : 'none')}
      />
    )
  }
  return (
    <Select
      size="small"
      className={styles.scope}
      value={scope}
      aria-label={label}
      onChange={(_, { value }) => onChange(value as Scope)}
    >
      {scopes.map((one) => (
        <option key={one} value={one}>
          {t(`people.scopes.${one}`)}
        </option>
      ))}
    </Select>
  )
}

function Read({ isYesOrNo, scope }: { isYesOrNo: boolean; scope: Scope }) {
  const { t } = useTranslation()
  if (!isYesOrNo || scope === 'none') return t(`people.scopes.${scope}`)
  return (
    <span role="img" aria-label={t('people.role.yes')}>
      ✓
    </span>
  )
}
