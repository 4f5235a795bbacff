import { aTemplate } from '#tests/helpers/builders.ts'
import { momentOf } from '#tests/helpers/world.ts'
import type { Cell } from './cells.ts'
import { fresh, meetingOf, noFile, seriesOf, type Trial } from './trial.ts'

const nextWeek = { from: momentOf('2026-11-20'), to: momentOf('2026-12-20') }
const nine = momentOf('2026-11-25 09:00')

const aFile = () => new File([fresh('sơ đồ')], 'so-do.txt')

async function fileOf(trial: Trial) {
  const { id } = await meetingOf(trial)
  return (await trial.boss.appointments.attach({ id, file: aFile() })).id
}

export const appointmentCells: Record<string, Cell> = {
  'appointments.calendar': {
    needs: ['appointments.see'],
    async asks(trial) {
      const { id } = await meetingOf(trial)
      return (await trial.client.appointments.calendar(nextWeek)).some((entry) => entry.kind === 'appointment' && entry.id === id)
    },
  },
  'appointments.get': {
    needs: ['appointments.see'],
    asks: async (trial) => trial.client.appointments.get((await meetingOf(trial)).id),
  },
  'appointments.notes': {
    needs: ['appointments.see'],
    async asks(trial) {
      const { id, version, title, startsAt, endsAt } = await meetingOf(trial)
      await trial.boss.appointments.update({ id, version, input: { title, startsAt, endsAt, note: 'Mang mẫu' } })
      return (await trial.client.appointments.notes({ ids: [id] })).length > 0
    },
  },
  'appointments.printed': { flags: ['appointments.print'], asks: ({ client }) => client.appointments.printed() },
  'appointments.create': {
    needs: ['appointments.add', 'appointments.edit'],
    asks: ({ client, owner }) =>
      client.appointments.create({ title: fresh('Họp'), staffId: owner, startsAt: nine, endsAt: nine + 3_600_000 }),
  },
  'appointments.update': {
    needs: ['appointments.see', 'appointments.edit'],
    async asks(trial) {
      const { id, version } = await meetingOf(trial)
      const input = { title: fresh('Dời'), startsAt: nine, endsAt: nine + 3_600_000 }
      return trial.client.appointments.update({ id, version, input })
    },
  },
  /** Whoever is invited answers, whosever it is. */
  'appointments.answer': {
    flags: ['appointments.see'],
    async asks({ boss, client, me }) {
      const attendees = [{ kind: 'staff' as const, id: me }]
      const { id } = await boss.appointments.create({ title: fresh('Mời'), startsAt: nine, endsAt: nine + 3_600_000, attendees })
      return client.appointments.answer({ id, answer: 'accepted' })
    },
  },
  'appointments.categorise': {
    needs: ['appointments.see', 'appointments.edit'],
    asks: async (trial) => trial.client.appointments.categorise({ id: (await meetingOf(trial)).id, categoryIds: [] }),
  },
  'appointments.updateOccurrence': {
    needs: ['appointments.see', 'appointments.edit'],
    async asks(trial) {
      const { id, version } = await seriesOf(trial)
      const input = { title: fresh('Dời'), startsAt: nine, endsAt: nine + 3_600_000 }
      return trial.client.appointments.updateOccurrence({ id, version, occursAt: nine, scope: 'this', input })
    },
  },
  'appointments.removeOccurrence': {
    needs: ['appointments.see', 'appointments.delete'],
    async asks(trial) {
      const { id, version } = await seriesOf(trial)
      return trial.client.appointments.removeOccurrence({ id, version, occursAt: nine, scope: 'this' })
    },
  },
  'appointments.restoreOccurrence': {
    needs: ['appointments.see', 'appointments.edit'],
    asks: async (trial) => trial.client.appointments.restoreOccurrence({ id: (await seriesOf(trial)).id, occursAt: nine }),
  },
  'appointments.saveFile': {
    needs: ['appointments.see'],
    flags: ['appointments.print'],
    asks: async (trial) => trial.client.appointments.saveFile({ id: (await meetingOf(trial)).id, file: noFile }),
  },
  'appointments.undoImport': {
    needs: ['appointments.see', 'appointments.delete'],
    asks: async (trial) => trial.client.appointments.undoImport({ ids: [(await meetingOf(trial)).id] }),
  },
  'appointments.remove': {
    needs: ['appointments.see', 'appointments.delete'],
    asks: async (trial) => trial.client.appointments.remove((await meetingOf(trial)).id),
  },
  'appointments.restore': {
    needs: ['appointments.see', 'appointments.delete'],
    async asks(trial) {
      const { id } = await meetingOf(trial)
      await trial.boss.appointments.remove(id)
      return trial.client.appointments.restore(id)
    },
  },
  'appointments.attach': {
    needs: ['appointments.see', 'appointments.edit'],
    asks: async (trial) => trial.client.appointments.attach({ id: (await meetingOf(trial)).id, file: aFile() }),
  },
  'appointments.detach': {
    needs: ['appointments.see', 'appointments.edit'],
    asks: async (trial) => trial.client.appointments.detach(await fileOf(trial)),
  },
  'appointments.reattach': {
    needs: ['appointments.see', 'appointments.edit'],
    async asks(trial) {
      const id = await fileOf(trial)
      await trial.boss.appointments.detach(id)
      return trial.client.appointments.reattach(id)
    },
  },
  'appointments.openFile': {
    needs: ['appointments.see'],
    asks: async (trial) => trial.client.appointments.openFile(await fileOf(trial)),
  },
  'appointments.saveFileCopy': {
    needs: ['appointments.see'],
    flags: ['appointments.print'],
    asks: async (trial) => trial.client.appointments.saveFileCopy({ id: await fileOf(trial), file: noFile }),
  },
  'appointments.invitees': {
    flags: ['appointments.see'],
    asks: ({ client }) => client.appointments.invitees({ text: 'Lan', customerId: null }),
  },
  'appointments.busy': {
    flags: ['appointments.see'],
    asks: ({ client, owner }) => client.appointments.busy({ from: 1, to: 2, staffIds: [owner] }),
  },
  'appointments.clashes': {
    flags: ['appointments.see'],
    asks: ({ client, owner }) => client.appointments.clashes({ startsAt: 1, endsAt: 2, staffIds: [owner] }),
  },
  'appointments.nextFree': {
    flags: ['appointments.see'],
    asks: ({ client, owner }) => client.appointments.nextFree({ after: 1, length: 60_000, staffIds: [owner] }),
  },
  'templates.list': { flags: ['appointments.add'], asks: ({ client }) => client.templates.list() },
  'templates.create': {
    flags: ['appointments.add'],
    asks: ({ client }) => client.templates.create(aTemplate({ name: fresh('Mẫu') })),
  },
  'templates.remove': {
    flags: ['appointments.add'],
    async asks({ client }) {
      return client.templates.remove((await client.templates.create(aTemplate({ name: fresh('Mẫu') }))).id)
    },
  },
}
