import { describe, expect, it } from 'vitest'
import { closedProcedures, describedProcedures } from '#tests/helpers/described.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('every procedure', () => {
  it('says who may call it; only what is needed before a database is open is for anyone', () => {
    const forAnyone = describedProcedures()
      .filter(([, may]) => may === 'anyone')
      .map(([path]) => path)

    expect(forAnyone.toSorted()).toEqual([
      'backups.rescue.list',
      'backups.rescue.look',
      'backups.rescue.restore',
      'changes',
      'encryption.foundingKey',
      'encryption.pendingKey',
      'office.folder',
      'office.found',
      'office.reopen',
      'office.startOver',
      'session.recover',
      'session.signIn',
      'session.signOut',
      'session.state',
      'takeaway.door.cancel',
      'takeaway.door.look',
      'takeaway.door.open',
      'takeaway.door.progress',
    ])
  })

  it('answers nothing while no database is open, unless it is for anyone', async () => {
    await using world = await createWorld({ empty: true })
    const closed = closedProcedures()

    for (const path of closed) {
      const call = path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], world.client) as (
        input: unknown,
      ) => Promise<unknown>
      await expect(call(undefined), path).rejects.toMatchObject({ code: expect.stringMatching(/CONFLICT|BAD_REQUEST/) })
    }
    expect(closed.length).toBeGreaterThan(40)
  })
})
