import { describe, expect, it } from 'vitest'
import { withGrant } from '#renderer/features/roles/withGrant.ts'

describe('a changed cell of a role', () => {
  it('lets whoever may change rows see them too', () => {
    const grants = withGrant({}, { module: 'contracts', action: 'edit', scope: 'department' })

    expect(grants.contracts).toEqual({ see: 'department', edit: 'department' })
  })

  it('lets whoever may add something see at least their own', () => {
    expect(withGrant({}, { module: 'calls', action: 'add', scope: 'all' }).calls).toEqual({ see: 'own', add: 'all' })
    expect(withGrant({}, { module: 'staff', action: 'edit', scope: 'all' }).staff).toEqual({ see: 'all', edit: 'all' })
  })

  it('does not widen what was seen further already', () => {
    const grants = withGrant({ calls: { see: 'all' } }, { module: 'calls', action: 'delete', scope: 'own' })

    expect(grants.calls).toEqual({ see: 'all', delete: 'own' })
  })

  it('takes nearer what reached further than is seen now', () => {
    const grants = withGrant(
      { customers: { see: 'all', edit: 'all', delete: 'own', export: 'all' } },
      { module: 'customers', action: 'see', scope: 'department' },
    )

    expect(grants.customers).toEqual({ see: 'department', edit: 'department', delete: 'own', export: 'all' })
  })

  it('leaves nothing in a module that is not seen at all', () => {
    const grants = withGrant({ calls: { see: 'own', add: 'all' } }, { module: 'calls', action: 'see', scope: 'none' })

    expect(grants.calls).toEqual({})
  })
})
