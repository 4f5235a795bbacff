import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { builtInRoles } from '#shared/features/roles/schema.ts'
import { closedProcedures } from '#tests/helpers/described.ts'
import { appointmentCells } from '#tests/helpers/matrix/appointmentCells.ts'
import { bulkCells } from '#tests/helpers/matrix/bulkCells.ts'
import { callCells } from '#tests/helpers/matrix/callCells.ts'
import { type Cell, customerCells } from '#tests/helpers/matrix/cells.ts'
import { competitorCells } from '#tests/helpers/matrix/competitorCells.ts'
import { contactCells } from '#tests/helpers/matrix/contactCells.ts'
import { contactGroupCells } from '#tests/helpers/matrix/contactGroupCells.ts'
import { customFieldCells } from '#tests/helpers/matrix/customFieldCells.ts'
import { duplicateCells } from '#tests/helpers/matrix/duplicateCells.ts'
import { flagCells } from '#tests/helpers/matrix/flagCells.ts'
import { giftCells } from '#tests/helpers/matrix/giftCells.ts'
import { importantDateCells } from '#tests/helpers/matrix/importantDateCells.ts'
import { importCells } from '#tests/helpers/matrix/importCells.ts'
import { messageCells } from '#tests/helpers/matrix/messageCells.ts'
import { contractCells } from '#tests/helpers/matrix/officeCells.ts'
import { officeDayCells } from '#tests/helpers/matrix/officeDayCells.ts'
import { opinionCells } from '#tests/helpers/matrix/opinionCells.ts'
import { opportunityCells } from '#tests/helpers/matrix/opportunityCells.ts'
import { onPaper, owners } from '#tests/helpers/matrix/paper.ts'
import { privacyCells } from '#tests/helpers/matrix/privacyCells.ts'
import { productCells } from '#tests/helpers/matrix/productCells.ts'
import { recordCells } from '#tests/helpers/matrix/recordCells.ts'
import { reminderCells } from '#tests/helpers/matrix/reminderCells.ts'
import { taskCells } from '#tests/helpers/matrix/taskCells.ts'
import { officeOf, type Trial } from '#tests/helpers/matrix/trial.ts'
import { createWorld } from '#tests/helpers/world.ts'

const cells: Record<string, Cell> = {
  ...customerCells,
  ...contactCells,
  ...competitorCells,
  ...productCells,
  ...opinionCells,
  ...contactGroupCells,
  ...importantDateCells,
  ...giftCells,
  ...recordCells,
  ...messageCells,
  ...contractCells,
  ...opportunityCells,
  ...flagCells,
  ...importCells,
  ...officeDayCells,
  ...privacyCells,
  ...duplicateCells,
  ...bulkCells,
  ...appointmentCells,
  ...customFieldCells,
  ...callCells,
  ...taskCells,
  ...reminderCells,
}

/** Whether it was done or shown; any other refusal than that of the role means that the role was no obstacle. */
async function isAllowed(cell: Cell, trial: Trial) {
  try {
    return (await cell.asks(trial)) !== false
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return error.code !== 'FORBIDDEN' && !(cell.needs && error.code === 'NOT_FOUND')
  }
}

describe('P18: the matrix of roles', () => {
  it('has a row for every procedure that needs somebody signed in', () => {
    expect(Object.keys(cells).toSorted()).toEqual(closedProcedures().toSorted())
  })

  it('lets every role do what the office agreed on with its own, a colleague’s and another department’s rows, and nothing else', async () => {
    const wrong: string[] = []
    let looked = 0
    for (const role of builtInRoles) {
      await using world = await createWorld()
      const office = officeOf(world, role)
      for (const [procedure, cell] of Object.entries(cells)) {
        for (const owner of owners) {
          const expected =
            (cell.needs ?? []).every((permission) => onPaper(role, permission, owner)) &&
            (cell.flags ?? []).every((permission) => onPaper(role, permission, 'own'))
          const allowed = await isAllowed(cell, office.trial(owner))
          looked += 1
          if (allowed !== expected) wrong.push(`${role} · ${procedure} · ${owner}: ${allowed ? 'allowed' : 'refused'}`)
          if (!cell.needs) break
        }
      }
    }

    console.log(
      `P18 wrong ${wrong.length}/${looked} cells of the role matrix (${Object.keys(cells).length} procedures × ${builtInRoles.length} roles)`,
    )
    expect(wrong).toEqual([])
  }, 300_000)

  it('answers nobody who is signed out, and nobody who left', async () => {
    await using world = await createWorld()
    await world.client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
    const office = officeOf(world, 'owner')
    const someone = office.trial('own')
    const { version } = (await world.client.staff.members()).find((member) => member.id === office.me) ?? { version: 0 }
    await world.client.staff.leave({ id: office.me, version })
    const answered: string[] = []
    for (const client of [world.window(), someone.client]) {
      for (const [procedure, cell] of Object.entries(cells)) {
        if (await isAllowed({ ...cell, needs: [] }, { ...someone, client, owner: 1 as Trial['owner'] })) answered.push(procedure)
      }
    }

    expect(answered).toEqual([])
  }, 60_000)
})
