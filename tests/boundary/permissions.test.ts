import { describe, expect, it } from 'vitest'
import { api } from '#shared/api.ts'
import type { ProcedureMeta } from '#shared/kit/procedure.ts'
import { createWorld } from '#tests/helpers/world.ts'

interface Described {
  '~orpc': { meta: ProcedureMeta }
}

/** Every procedure the program describes, by its path. */
function procedures(node: object = api, path: string[] = []): [string[], Described][] {
  return Object.entries(node).flatMap(([name, child]: [string, object]) =>
    '~orpc' in child ? [[[...path, name], child as Described] as [string[], Described]] : procedures(child, [...path, name]),
  )
}

describe('every procedure', () => {
  it('says who may call it; only what is needed before a database is open is for anyone', () => {
    const forAnyone = procedures()
      .filter(([, procedure]) => procedure['~orpc'].meta.may === 'anyone')
      .map(([path]) => path.join('.'))

    expect(forAnyone.toSorted()).toEqual([
      'backups.rescue.list',
      'backups.rescue.look',
      'backups.rescue.restore',
      'changes',
      'office.folder',
      'office.found',
      'office.reopen',
    ])
  })

  it('answers nothing while no database is open, unless it is for anyone', async () => {
    await using world = await createWorld({ empty: true })
    const closed = procedures().filter(([, procedure]) => procedure['~orpc'].meta.may !== 'anyone')

    for (const [path] of closed) {
      const call = path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], world.client) as (
        input: unknown,
      ) => Promise<unknown>
      await expect(call(undefined), path.join('.')).rejects.toMatchObject({ code: expect.stringMatching(/CONFLICT|BAD_REQUEST/) })
    }
    expect(closed.length).toBeGreaterThan(40)
  })
})
