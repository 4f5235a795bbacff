import { problemCodes } from '#shared/features/imports/problems.ts'
import { refusalCodes } from '#shared/features/imports/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { FileToken, RoleId, StaffId } from '#shared/kit/id.ts'
import { aContract } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { type Cell, grows } from './cells.ts'
import { contractOf, draftOf, fileOf, fresh, nobodysCustomer, type Trial } from './trial.ts'

const today = '2026-11-22' as Day

/** Contracts with their files, the day's work and the report. */
export const contractCells: Record<string, Cell> = {
  'contracts.list': {
    needs: ['contracts.see'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      return (await trial.client.contracts.list({ filter: {}, offset: 0, limit: 500 })).some((row) => row.id === id)
    },
  },
  'contracts.count': {
    needs: ['contracts.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.contracts.count({})).count,
        () => contractOf(trial),
      ),
  },
  'contracts.viewCounts': {
    needs: ['contracts.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.contracts.viewCounts()).all,
        () => contractOf(trial),
      ),
  },
  'contracts.get': { needs: ['contracts.see'], asks: async (trial) => trial.client.contracts.get((await contractOf(trial)).id) },
  'contracts.create': {
    needs: ['contracts.add', 'contracts.edit'],
    async asks(trial) {
      const customerId = await nobodysCustomer(trial)
      return trial.client.contracts.create(aContract(customerId, { number: fresh('HĐ'), ownerId: trial.owner }))
    },
  },
  'contracts.update': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id, version, customerId } = await contractOf(trial)
      const input = aContract(customerId, { number: fresh('HĐ'), ownerId: trial.owner })
      return trial.client.contracts.update({ id, version, input })
    },
  },
  'contracts.sign': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id, version } = await draftOf(trial)
      return trial.client.contracts.sign({ id, version, signedOn: today })
    },
  },
  'contracts.remove': {
    needs: ['contracts.see', 'contracts.delete'],
    asks: async (trial) => trial.client.contracts.remove((await contractOf(trial)).id),
  },
  'contracts.restore': {
    needs: ['contracts.see', 'contracts.delete'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      await trial.boss.contracts.remove(id)
      return trial.client.contracts.restore(id)
    },
  },
  'contracts.attach': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      return trial.client.contracts.attach({ id, file: trial.world.fileWith('phu-luc.txt', fresh('phụ lục')), role: 'other' })
    },
  },
  'contracts.detach': {
    needs: ['contracts.see', 'contracts.edit'],
    asks: async (trial) => trial.client.contracts.detach((await fileOf(trial)).id),
  },
  'contracts.reattach': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id } = await fileOf(trial)
      await trial.boss.contracts.detach(id)
      return trial.client.contracts.reattach(id)
    },
  },
  'documents.open': {
    needs: ['contracts.see'],
    asks: async (trial) => trial.client.documents.open((await fileOf(trial)).documentId),
  },
  'documents.saveCopy': {
    needs: ['contracts.see'],
    flags: ['contracts.print'],
    asks: async (trial) => trial.client.documents.saveCopy({ id: (await fileOf(trial)).documentId, file: noFile }),
  },
  'today.get': {
    needs: ['contracts.see'],
    async asks(trial) {
      const { id } = await contractOf(trial, { startsOn: today, endsOn: today })
      return (await trial.client.today.get()).contractsEnding.some((row) => row.id === id)
    },
  },
  'reports.month': {
    needs: ['reports.see'],
    async asks(trial) {
      const report = await trial.client.reports.month({ month: '2026-11' })
      return report.byStaff.some((row) => row.staffId === trial.owner)
    },
  },
}

const nobody = 999_999 as StaffId
const reading = '11111111-1111-4111-8111-111111111111'
const matching = { key: 'code', onMatch: 'update' } as const

function departmentOf({ boss }: Trial) {
  return boss.staff.createDepartment({ name: fresh('Phòng') })
}

function roleOf({ boss }: Trial) {
  return boss.roles.create({ name: fresh('Vai trò'), grants: { customers: { see: 'own' } } })
}

function newMember({ world }: Trial) {
  return staffOf(world, { name: fresh('Nhân viên'), role: 'viewer' })
}

function noted<Code extends string>(codes: readonly Code[]) {
  const sentences: Partial<Record<Code, string>> = {}
  for (const code of codes) sentences[code] = code
  return sentences as Record<Code, string>
}

const clerk = { name: 'Bùi Thu Hà', roleId: 7 as RoleId }

/** Asked with it, whatever would take long ends at once: but not before the role was looked at. */
const noFile = '22222222-2222-4222-8222-222222222222' as FileToken

/** What does not look at whose row it is: one may or may not. */
export const flagCells: Record<string, Cell> = {
  'customers.nextCode': { flags: ['customers.see'], asks: ({ client }) => client.customers.nextCode() },
  'customers.groups': { flags: ['customers.see'], asks: ({ client }) => client.customers.groups() },
  'customers.createGroup': {
    flags: ['customers.add'],
    asks: ({ client }) => client.customers.createGroup({ name: fresh('Nhóm') }),
  },
  'customers.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.customers.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'calls.viewCounts': { flags: ['calls.see'], asks: ({ client }) => client.calls.viewCounts() },
  'contracts.nextNumber': { flags: ['contracts.see'], asks: ({ client }) => client.contracts.nextNumber({ madeOn: today }) },
  'reports.saveMonth': {
    flags: ['reports.export'],
    asks: ({ client }) => client.reports.saveMonth({ month: '2026-11', file: noFile, language: 'vi' }),
  },
  'imports.read': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.read({ job: reading, file: noFile }),
  },
  'imports.sheet': { flags: ['customers.import'], asks: ({ client }) => client.imports.sheet({ reading, sheet: 0 }) },
  'imports.check': {
    flags: ['customers.import'],
    asks: ({ client }) =>
      client.imports.check({ job: reading, reading, sheets: [{ sheet: 0, headerRow: 0, target: 'customers', mapping: [] }] }),
  },
  'imports.rows': {
    flags: ['customers.import'],
    asks: ({ client }) => client.imports.rows({ reading, sheet: 0, only: 'all', offset: 0, limit: 10 }),
  },
  'imports.plan': { flags: ['customers.import'], asks: ({ client }) => client.imports.plan({ reading, matching }) },
  'imports.run': { flags: ['customers.import'], asks: ({ client }) => client.imports.run({ job: reading, reading, matching }) },
  'imports.undo': { flags: ['customers.import'], asks: ({ client }) => client.imports.undo({ job: reading, id: 99 }) },
  'imports.list': { flags: ['customers.import'], asks: ({ client }) => client.imports.list() },
  'imports.saveRefused': {
    flags: ['customers.import'],
    asks: (trial) =>
      trial.client.imports.saveRefused({
        job: reading,
        reading,
        file: noFile,
        sentences: { header: 'Lý do', problems: noted(problemCodes), refusals: noted(refusalCodes) },
      }),
  },
  'imports.close': { flags: ['customers.import'], asks: ({ client }) => client.imports.close(reading) },
  'imports.cancel': { flags: ['customers.import'], asks: ({ client }) => client.imports.cancel(reading) },
  'imports.progress': { flags: ['customers.import'], asks: ({ client }) => client.imports.progress(reading) },
  'office.get': { asks: ({ client }) => client.office.get() },
  'office.update': {
    flags: ['office.edit'],
    asks: ({ client }) =>
      client.office.update({ name: 'Điện lạnh ATQ', taxCode: '', address: '', phone: '', contractNumberPattern: '{STT}' }),
  },
  'session.changePassword': {
    asks: ({ client }) => client.session.changePassword({ current: 'không phải', next: 'một mật khẩu mới' }),
  },
  'staff.me': { asks: ({ client }) => client.staff.me() },
  'staff.list': { asks: ({ client }) => client.staff.list() },
  'staff.members': { flags: ['staff.see'], asks: ({ client }) => client.staff.members() },
  'staff.departments': { asks: ({ client }) => client.staff.departments() },
  'staff.hire': {
    flags: ['staff.edit'],
    asks: ({ client }) => client.staff.hire({ input: clerk, password: 'mật khẩu đầu' }),
  },
  'staff.update': {
    flags: ['staff.edit'],
    asks: async (trial) => trial.client.staff.update({ id: newMember(trial), version: 1, input: clerk }),
  },
  'staff.resetPassword': {
    flags: ['staff.edit'],
    asks: ({ client }) => client.staff.resetPassword({ id: nobody, password: 'mật khẩu mới' }),
  },
  'staff.handOver': {
    flags: ['staff.edit'],
    asks: (trial) => trial.client.staff.handOver({ from: newMember(trial), to: newMember(trial) }),
  },
  'staff.leave': { flags: ['staff.edit'], asks: (trial) => trial.client.staff.leave({ id: newMember(trial), version: 1 }) },
  'staff.comeBack': { flags: ['staff.edit'], asks: (trial) => trial.client.staff.comeBack({ id: newMember(trial), version: 1 }) },
  'staff.createDepartment': {
    flags: ['staff.edit'],
    asks: ({ client }) => client.staff.createDepartment({ name: fresh('Phòng') }),
  },
  'staff.renameDepartment': {
    flags: ['staff.edit'],
    asks: async (trial) => trial.client.staff.renameDepartment({ id: (await departmentOf(trial)).id, name: fresh('Phòng') }),
  },
  'staff.removeDepartment': {
    flags: ['staff.edit'],
    asks: async (trial) => trial.client.staff.removeDepartment((await departmentOf(trial)).id),
  },
  'roles.list': { flags: ['staff.see'], asks: ({ client }) => client.roles.list() },
  'roles.create': {
    flags: ['office.edit'],
    asks: ({ client }) => client.roles.create({ name: fresh('Vai trò'), grants: {} }),
  },
  'roles.update': {
    flags: ['office.edit'],
    async asks(trial) {
      const { id, version } = await roleOf(trial)
      return trial.client.roles.update({ id, version, input: { name: fresh('Vai trò'), grants: {} } })
    },
  },
  'roles.remove': { flags: ['office.edit'], asks: async (trial) => trial.client.roles.remove((await roleOf(trial)).id) },
}
