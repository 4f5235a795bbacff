import type { Day } from '#shared/kit/day.ts'
import type { RoleId, StaffId } from '#shared/kit/id.ts'
import { aDraft, placeOfDraft } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import type { Cell } from './cells.ts'
import { fresh, noFile, type Trial } from './trial.ts'

const today = '2026-11-22' as Day
const nobody = 999_999 as StaffId
const reading = '11111111-1111-4111-8111-111111111111'

function departmentOf({ boss }: Trial) {
  return boss.staff.createDepartment({ name: fresh('Phòng') })
}

function roleOf({ boss }: Trial) {
  return boss.roles.create({ name: fresh('Vai trò'), grants: { customers: { see: 'own' } } })
}

function newMember({ world }: Trial) {
  return staffOf(world, { name: fresh('Nhân viên'), role: 'viewer' })
}

const clerk = { name: 'Bùi Thu Hà', roleId: 7 as RoleId }

/** What does not look at whose row it is: one may or may not. */
export const flagCells: Record<string, Cell> = {
  'customers.nextCode': { flags: ['customers.see'], asks: ({ client }) => client.customers.nextCode() },
  'customers.groups': { flags: ['customers.see'], asks: ({ client }) => client.customers.groups() },
  'customers.words': { flags: ['customers.see'], asks: ({ client }) => client.customers.words('province') },
  'customers.createGroup': {
    flags: ['customers.add'],
    asks: ({ client }) => client.customers.createGroup({ name: fresh('Nhóm') }),
  },
  'customers.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.customers.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'customers.exportCards': {
    flags: ['customers.export'],
    asks: ({ client }) => client.customers.exportCards({ filter: {}, file: noFile, version: '3.0' }),
  },
  'customers.copy': {
    flags: ['customers.export'],
    asks: ({ client }) => client.customers.copy({ filter: {}, ids: [1] }),
  },
  'people.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.people.export({ file: noFile, format: 'csv' }),
  },
  'people.exportCards': {
    flags: ['customers.export'],
    asks: ({ client }) => client.people.exportCards({ file: noFile, version: '3.0' }),
  },
  'people.copy': {
    flags: ['customers.export'],
    asks: ({ client }) => client.people.copy({ ids: [1] }),
  },
  'views.list': { asks: ({ client }) => client.views.list('customers') },
  'views.quiet': { asks: ({ client }) => client.views.quiet() },
  'views.create': { asks: ({ client }) => aView(client) },
  'views.update': {
    async asks(trial) {
      const { id, version } = await aView(trial.client)
      return trial.client.views.update({ id, version, input: { name: fresh('Khác'), isShared: false, content: '{}' } })
    },
  },
  'views.remove': {
    async asks(trial) {
      return trial.client.views.remove((await aView(trial.client)).id)
    },
  },
  'reports.weekPrinted': { flags: ['reports.print'], asks: ({ client }) => client.reports.weekPrinted({ on: today }) },
  'reports.printed': { flags: ['reports.print'], asks: ({ client }) => client.reports.printed({ month: '2026-11' }) },
  'drafts.keep': { asks: ({ client }) => client.drafts.keep(aDraft()) },
  'drafts.find': { asks: ({ client }) => client.drafts.find(placeOfDraft) },
  'drafts.list': { asks: ({ client }) => client.drafts.list() },
  'drafts.drop': { asks: ({ client }) => client.drafts.drop(placeOfDraft) },
  'today.printed': { flags: ['calls.print'], asks: ({ client }) => client.today.printed() },
  'calls.viewCounts': { flags: ['calls.see'], asks: ({ client }) => client.calls.viewCounts() },
  'calls.copy': { flags: ['calls.export'], asks: ({ client }) => client.calls.copy({ filter: {}, ids: [1] }) },
  'calls.export': {
    flags: ['calls.export'],
    asks: ({ client }) => client.calls.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'appointments.export': {
    flags: ['appointments.export'],
    asks: ({ client }) => client.appointments.export({ from: null, to: null, file: noFile }),
  },
  'appointments.readFile': { flags: ['appointments.add'], asks: ({ client }) => client.appointments.readFile({ file: noFile }) },
  'appointments.importFile': {
    flags: ['appointments.add'],
    asks: ({ client }) => client.appointments.importFile({ file: noFile }),
  },
  'contracts.export': {
    flags: ['contracts.export'],
    asks: ({ client }) => client.contracts.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'contracts.nextNumber': { flags: ['contracts.see'], asks: ({ client }) => client.contracts.nextNumber({ madeOn: today }) },
  'provinces.get': { asks: ({ client }) => client.provinces.get() },
  'provinces.communes': { asks: ({ client }) => client.provinces.communes() },
  'provinces.communeOf': {
    asks: ({ client }) => client.provinces.communeOf({ address: 'P. Bến Nghé, Q.1', province: 'Hồ Chí Minh' }),
  },
  'provinces.communesBeginning': {
    asks: ({ client }) => client.provinces.communesBeginning({ part: 'P. Bến', province: 'Hồ Chí Minh' }),
  },
  'provinces.chooseRegion': {
    flags: ['office.edit'],
    asks: ({ client }) => client.provinces.chooseRegion({ name: 'Phú Thọ', region: 'central' }),
  },
  'provinces.load': { flags: ['office.edit'], asks: ({ client }) => client.provinces.load({ file: noFile }) },
  'provinces.reset': { flags: ['office.edit'], asks: ({ client }) => client.provinces.reset() },
  'reports.saveWeek': {
    flags: ['reports.export'],
    asks: ({ client }) => client.reports.saveWeek({ on: today, file: noFile, language: 'vi' }),
  },
  'reports.saveMonth': {
    flags: ['reports.export'],
    asks: ({ client }) => client.reports.saveMonth({ month: '2026-11', file: noFile, language: 'vi' }),
  },
  'jobs.cancel': { asks: ({ client }) => client.jobs.cancel(reading) },
  'jobs.progress': { asks: ({ client }) => client.jobs.progress(reading) },
  'office.logo': { asks: ({ client }) => client.office.logo() },
  'office.get': { asks: ({ client }) => client.office.get() },
  'office.update': {
    flags: ['office.edit'],
    asks: ({ client }) =>
      client.office.update({ name: 'Điện lạnh ATQ', taxCode: '', address: '', phone: '', contractNumberPattern: '{STT}' }),
  },
  'office.rhythm': { asks: ({ client }) => client.office.rhythm() },
  'office.callLead': { asks: ({ client }) => client.office.callLead() },
  'office.setCallLead': { flags: ['office.edit'], asks: ({ client }) => client.office.setCallLead({ remindMinutes: 10 }) },
  'office.setRhythm': { flags: ['office.edit'], asks: ({ client }) => client.office.setRhythm({ A: 10, B: 30, C: 90 }) },
  'session.changePassword': {
    asks: ({ client }) => client.session.changePassword({ current: 'không phải', next: 'một mật khẩu mới' }),
  },
  'encryption.state': { asks: ({ client }) => client.encryption.state() },
  'encryption.newRecoveryKey': { flags: ['office.edit'], asks: ({ client }) => client.encryption.newRecoveryKey() },
  'encryption.turnOn': {
    flags: ['office.edit'],
    asks: ({ client }) => client.encryption.turnOn({ password: 'không phải', recoveryKey: 'ABCD' }),
  },
  'encryption.changeRecoveryKey': {
    flags: ['office.edit'],
    asks: ({ client }) => client.encryption.changeRecoveryKey({ recoveryKey: 'ABCD' }),
  },
  'encryption.turnOff': { flags: ['office.edit'], asks: ({ client }) => client.encryption.turnOff({ password: 'không phải' }) },
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
  'audit.list': { flags: ['audit.see'], asks: ({ client }) => client.audit.list({ filter: {}, offset: 0, limit: 10 }) },
  'audit.get': { flags: ['audit.see'], asks: ({ client }) => client.audit.get(1) },
  'audit.count': { flags: ['audit.see'], asks: ({ client }) => client.audit.count({}) },
  'audit.verify': { flags: ['audit.see'], asks: ({ client }) => client.audit.verify({}) },
  'audit.export': {
    flags: ['audit.export'],
    asks: ({ client }) => client.audit.export({ filter: {}, file: noFile, language: 'vi' }),
  },
  'bin.list': { flags: ['bin.see'], asks: ({ client }) => client.bin.list({ offset: 0, limit: 10 }) },
  'bin.count': { flags: ['bin.see'], asks: ({ client }) => client.bin.count() },
  'bin.restore': { flags: ['bin.edit'], asks: ({ client }) => client.bin.restore([{ record: 'call', recordId: 99 }]) },
  'bin.erase': { flags: ['bin.erase'], asks: ({ client }) => client.bin.erase([{ record: 'call', recordId: 99 }]) },
  'backups.status': { asks: ({ client }) => client.backups.status() },
  'backups.list': { flags: ['backups.see'], asks: ({ client }) => client.backups.list() },
  'backups.make': { flags: ['backups.edit'], asks: ({ client }) => client.backups.make() },
  'backups.saveAs': { flags: ['backups.export'], asks: ({ client }) => client.backups.saveAs({ file: noFile }) },
  'backups.setSecondPlace': { flags: ['backups.edit'], asks: ({ client }) => client.backups.setSecondPlace({ folder: noFile }) },
  'backups.test': { flags: ['backups.edit'], asks: ({ client }) => client.backups.test() },
  'backups.look': { flags: ['backups.edit'], asks: ({ client }) => client.backups.look({ file: noFile }) },
  'backups.restore': { flags: ['backups.edit'], asks: ({ client }) => client.backups.restore({ file: noFile }) },
  'backups.cancel': { flags: ['backups.edit'], asks: ({ client }) => client.backups.cancel() },
  'takeaway.save': { flags: ['office.export'], asks: ({ client }) => client.takeaway.save({ file: noFile }) },
  'takeaway.cancel': { flags: ['office.export'], asks: ({ client }) => client.takeaway.cancel() },
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

function aView(client: Trial['client']) {
  return client.views.create({ list: 'customers', input: { name: fresh('Của tôi'), isShared: false, content: '{}' } })
}
