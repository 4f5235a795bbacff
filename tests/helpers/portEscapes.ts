/** One call past our client: what a page under an attacker's control sends to the data thread. */
export interface PortEscape {
  name: string
  procedure: string
  input: unknown
}

const someone = { name: 'Kẻ Gian', roleId: 1 }
const uuid = '22222222-2222-4222-8222-222222222222'
const input = { kind: 'organisation', name: 'Chiếm đoạt', phones: [] }
const contract = { number: '1', name: 'x', customerId: 1, madeOn: '2026-11-22' }

/** What somebody who may only look must not be able to do, asked for plainly. */
const forbidden: [string, unknown][] = [
  ['customers.create', input],
  ['customers.update', { id: 1, version: 1, input }],
  ['customers.remove', [1]],
  ['customers.remove', [1, 2, 3]],
  ['customers.restore', [1]],
  ['customers.createGroup', { name: 'Nhóm' }],
  ['customers.share', { id: 1, shares: [] }],
  ['customers.export', { filter: {}, file: uuid, format: 'csv' }],
  ['customers.forwardCard', { customerId: 1, contactId: null, subject: 'X', file: uuid }],
  ['people.export', { file: uuid, format: 'csv' }],
  ['people.exportCards', { file: uuid, version: '3.0' }],
  ['people.copy', { ids: [1] }],
  ['people.printList', { ids: null }],
  ['contacts.create', { customerId: 1, input: { fullName: 'X' } }],
  ['contacts.update', { id: 1, version: 1, input: { fullName: 'X' } }],
  ['contacts.remove', 1],
  ['contacts.restore', 1],
  ['contactGroups.create', { input: { name: 'X' } }],
  ['contactGroups.update', { id: 1, version: 1, input: { name: 'X' } }],
  ['contactGroups.remove', 1],
  ['contactGroups.restore', 1],
  ['contactGroups.addMembers', { id: 1, people: [1] }],
  ['contactGroups.removeMembers', { id: 1, people: [1] }],
  ['importantDates.create', { customerId: 1, input: { name: 'X', fallsOn: '0000-08-15L' } }],
  ['importantDates.update', { id: 1, version: 1, input: { name: 'X', fallsOn: '0000-08-15L' } }],
  ['importantDates.remove', 1],
  ['importantDates.restore', 1],
  ['gifts.create', { customerId: 1, input: { occasion: 'tet', dueOn: '2027-02-06', giverId: 1 } }],
  ['gifts.update', { id: 1, version: 1, input: { occasion: 'tet', dueOn: '2027-02-06', giverId: 1 } }],
  ['gifts.finish', { gifts: [{ id: 1, version: 1 }], end: { status: 'given', givenOn: '2027-02-06' } }],
  ['gifts.remove', [1]],
  ['gifts.restore', [1]],
  ['opportunities.create', { name: 'X', customerId: 1 }],
  ['opportunities.update', { id: 1, version: 1, input: { name: 'X', customerId: 1 } }],
  ['opportunities.move', { id: 1, version: 1, stage: 'won' }],
  ['opportunities.remove', [1]],
  ['opportunities.restore', [1]],
  ['calls.plan', { customerId: 1, plannedAt: 1_795_000_000_000 }],
  ['calls.log', { customerId: 1, outcome: 'reached' }],
  ['calls.finish', { id: 1, version: 1, result: { outcome: 'reached' } }],
  ['calls.replan', { id: 1, version: 1, plannedAt: 1_795_000_000_000 }],
  ['calls.remove', 1],
  ['tasks.create', { title: 'Gửi báo giá' }],
  ['tasks.finish', { id: 1, version: 1 }],
  ['tasks.remove', 1],
  ['calls.restore', 1],
  ['appointments.create', { title: 'X', startsAt: 1, endsAt: 2 }],
  ['appointments.update', { id: 1, version: 1, input: { title: 'X', startsAt: 1, endsAt: 2 } }],
  ['appointments.categorise', { id: 1, categoryIds: [] }],
  [
    'templates.create',
    {
      name: 'X',
      isShared: true,
      title: '',
      minutes: 1,
      isAllDay: false,
      location: '',
      note: '',
      showAs: 'busy',
      isPrivate: false,
      remindMinutes: null,
      categoryIds: [],
    },
  ],
  ['templates.remove', 1],
  ['messages.createTemplate', { name: 'X', kind: 'message', text: 'X' }],
  ['messages.updateTemplate', { id: 1, version: 1, input: { name: 'X', kind: 'message', text: 'X' } }],
  ['messages.removeTemplate', 1],
  ['appointments.answer', { id: 1, answer: 'accepted' }],
  ['appointments.attach', { id: 1, file: uuid }],
  ['appointments.detach', 1],
  ['appointments.reattach', 1],
  ['appointments.openFile', 1],
  ['appointments.saveFileCopy', { id: 1, file: uuid }],
  ['appointments.remove', 1],
  ['appointments.restore', 1],
  ['appointments.export', { from: null, to: null, file: uuid }],
  ['appointments.saveFile', { id: 1, file: uuid }],
  ['appointments.readFile', { file: uuid }],
  ['appointments.importFile', { file: uuid }],
  ['appointments.undoImport', { ids: [1] }],
  ['contracts.create', contract],
  ['contracts.update', { id: 1, version: 1, input: contract }],
  ['contracts.sign', { id: 1, version: 1, signedOn: '2026-11-22' }],
  ['contracts.remove', 1],
  ['contracts.restore', 1],
  ['contracts.attach', { id: 1, file: uuid, role: 'other' }],
  ['contracts.detach', 1],
  ['contracts.reattach', 1],
  ['calls.export', { filter: {}, file: uuid, format: 'csv' }],
  ['contracts.export', { filter: {}, file: uuid, format: 'csv' }],
  ['imports.read', { job: uuid, file: uuid }],
  ['imports.list', undefined],
  ['imports.undo', { job: uuid, id: 1 }],
  ['imports.run', { job: uuid, reading: uuid, matching: { key: 'code', onMatch: 'update' } }],
  ['reports.saveWeek', { on: '2026-11-18', file: uuid, language: 'vi' }],
  ['reports.saveMonth', { month: '2026-11', file: uuid, language: 'vi' }],
  ['office.setRhythm', { A: 1, B: 1, C: 1 }],
  ['office.setCallLead', { remindMinutes: 10 }],
  ['calls.rollOver', undefined],
  ['calls.rollBack', [{ id: 1, version: 1, plannedAt: 1_795_000_000_000 }]],
  ['office.update', { name: 'Kẻ Gian', taxCode: '', address: '', phone: '', contractNumberPattern: '{STT}' }],
  ['office.found', { name: 'Kẻ Gian', ownerName: 'Kẻ Gian', sample: false }],
  ['staff.members', undefined],
  ['staff.hire', { input: someone, password: 'mật khẩu dài' }],
  ['staff.update', { id: 2, version: 1, input: someone }],
  ['staff.resetPassword', { id: 1, password: 'mật khẩu dài' }],
  ['staff.handOver', { from: 1, to: 2 }],
  ['staff.leave', { id: 1, version: 1 }],
  ['staff.createDepartment', { name: 'Phòng' }],
  ['roles.create', { name: 'Vua', grants: { office: { edit: 'all' } } }],
  ['roles.update', { id: 7, version: 1, input: { name: '', grants: { office: { edit: 'all' }, staff: { edit: 'all' } } } }],
  ['roles.remove', 7],
]

/** The same with what an attacker would add to them, and what is no procedure at all. */
export function portEscapes(): PortEscape[] {
  const plain = forbidden.map(([procedure, value]) => ({ name: procedure, procedure, input: value }))
  const dressed = forbidden.flatMap(([procedure, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [
          {
            name: `${procedure} as the owner`,
            procedure,
            input: { ...value, staffId: 1, ownerId: 1, role: 'owner', access: { staffId: 1 }, session: { staffId: 1 } },
          },
        ]
      : [],
  )
  const strange = [
    '__proto__',
    'constructor',
    'constructor.prototype',
    'toString',
    'session.enter',
    'session.access',
    'open.write',
    'open.db',
    'context',
    'customers',
    'customers.__proto__.remove',
    'customers/../staff/hire',
    '',
    'desktop.showDataFolder',
  ].map((procedure) => ({ name: `the procedure "${procedure}"`, procedure, input: { id: 1 } }))
  const guesses = ['', 'password', '12345678', "' or 1=1 --"].map((password) => ({
    name: `the owner's password "${password}"`,
    procedure: 'session.signIn',
    input: { staffId: 1, password },
  }))
  return [...plain, ...dressed, ...strange, ...guesses]
}
