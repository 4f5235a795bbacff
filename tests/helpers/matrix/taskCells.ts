import { openSqlite } from '#main/database/open.ts'
import { type Cell, grows } from './cells.ts'
import { customerOf, fresh, noFile, type Trial } from './trial.ts'

/** What the boss gave to somebody; put into their hands, for a role that does no tasks is offered none. */
async function taskOf({ world, boss, owner }: Trial) {
  const task = await boss.tasks.create({ title: fresh('Gửi báo giá'), dueOn: '2026-11-25' as never, topic: 'Tết' })
  const sqlite = openSqlite(world.folder.database)
  sqlite.prepare("update tasks set staff_id = ?, giver_id = 1, acceptance = 'offered' where id = ?").run(owner, task.id)
  sqlite.close()
  return task
}

async function doneTaskOf(trial: Trial) {
  const { id, version } = await taskOf(trial)
  return (await trial.boss.tasks.finish({ id, version })).task
}

const all = { view: 'all' } as const
const edited = ['tasks.see', 'tasks.edit']
const deleted = ['tasks.see', 'tasks.delete']

/** The tasks of the office. */
export const taskCells: Record<string, Cell> = {
  'tasks.list': {
    needs: ['tasks.see'],
    async asks(trial) {
      const { id } = await taskOf(trial)
      const sort = [{ by: 'createdAt' as const, direction: 'descending' as const }]
      return (await trial.client.tasks.list({ filter: all, sort, limit: 500 })).some((row) => row.id === id)
    },
  },
  'tasks.ids': {
    needs: ['tasks.see'],
    async asks(trial) {
      const { id } = await taskOf(trial)
      return (await trial.client.tasks.ids({ filter: all })).includes(id)
    },
  },
  'tasks.count': {
    needs: ['tasks.see'],
    asks: (trial) =>
      grows(
        () => trial.client.tasks.count(all),
        () => taskOf(trial),
      ),
  },
  'tasks.groupCounts': {
    needs: ['tasks.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.tasks.groupCounts({ filter: all, group: 'priority' }))[0]?.count ?? 0,
        () => taskOf(trial),
      ),
  },
  'tasks.topics': {
    needs: ['tasks.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.tasks.topics())[0]?.open ?? 0,
        () => taskOf(trial),
      ),
  },
  'tasks.ofDays': {
    needs: ['tasks.see'],
    async asks(trial) {
      const { id } = await taskOf(trial)
      const day = '2026-11-25' as never
      return (await trial.client.tasks.ofDays({ from: day, to: day })).some((row) => row.id === id)
    },
  },
  'tasks.viewCounts': { flags: ['tasks.see'], asks: ({ client }) => client.tasks.viewCounts() },
  'tasks.get': { needs: ['tasks.see'], asks: async (trial) => trial.client.tasks.get((await taskOf(trial)).id) },
  'tasks.create': {
    needs: ['customers.see'],
    flags: ['tasks.add'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.tasks.create({ title: fresh('Gọi'), customerId })
    },
  },
  'tasks.update': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await taskOf(trial)
      return trial.client.tasks.update({ id, version, input: { title: fresh('Đổi') } })
    },
  },
  'tasks.finish': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await taskOf(trial)
      return trial.client.tasks.finish({ id, version })
    },
  },
  'tasks.reopen': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await doneTaskOf(trial)
      return trial.client.tasks.reopen({ id, version })
    },
  },
  'tasks.flagOf': {
    flags: ['tasks.see'],
    asks: async (trial) => trial.client.tasks.flagOf({ customerId: (await customerOf(trial, trial.owner)).id }),
  },
  'tasks.flagRecord': {
    needs: ['customers.see'],
    flags: ['tasks.add'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.tasks.flagRecord({ bearer: { customerId }, title: fresh('Theo dõi'), flag: 'today' })
    },
  },
  'tasks.setFlag': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await taskOf(trial)
      return trial.client.tasks.setFlag({ id, version, flag: 'today' })
    },
  },
  'tasks.accept': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await taskOf(trial)
      return trial.client.tasks.accept({ id, version })
    },
  },
  'tasks.decline': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await taskOf(trial)
      return trial.client.tasks.decline({ id, version })
    },
  },
  'tasks.printList': {
    needs: ['tasks.see'],
    flags: ['tasks.print'],
    async asks(trial) {
      const { id } = await taskOf(trial)
      return (await trial.client.tasks.printList({ filter: all, ids: [id] })).rows > 0
    },
  },
  'tasks.printed': { flags: ['tasks.print'], asks: ({ client }) => client.tasks.printed() },
  'tasks.copy': { flags: ['tasks.export'], asks: ({ client }) => client.tasks.copy({ filter: all, ids: [1] }) },
  'tasks.export': {
    flags: ['tasks.export'],
    asks: ({ client }) => client.tasks.export({ filter: all, file: noFile, format: 'csv' }),
  },
  'tasks.remove': { needs: deleted, asks: async (trial) => trial.client.tasks.remove((await taskOf(trial)).id) },
  'tasks.restore': {
    needs: deleted,
    async asks(trial) {
      const { id } = await taskOf(trial)
      await trial.boss.tasks.remove(id)
      return trial.client.tasks.restore(id)
    },
  },
}
