import type { Texts } from '../vi.ts'

export const reminderConflicts = {
  'snooze-past': 'That moment has passed. Choose another one.',
}

export const reminders: Texts['reminders'] = {
  title: 'Reminders',
  titleCount: 'Reminders · {{count, number}}',
  bell: 'Reminders: {{count, number}}',
  none: 'There is nothing to be reminded of.',
  chosen: '{{count, number}} of {{all, number}} chosen',
  open: 'Open',
  called: 'Called',
  replan: 'Reschedule',
  dismiss: 'Dismiss',
  dismissAll: 'Dismiss all',
  snooze: 'Snooze',
  snoozeFor: 'Snooze for how long',
  list: 'What is due',
  kinds: { appointment: 'Appointment', call: 'Call', task: 'Task', contract: 'Contract' },
  when: {
    now: 'now',
    in: 'in {{span}}',
    late: '{{span}} overdue',
    today: 'today',
    tomorrow: 'tomorrow',
    ends: { today: 'ends today', tomorrow: 'ends tomorrow', in: 'ends in {{span}}', late: 'ended {{span}} ago' },
  },
  span: {
    minutes: '{{count, number}} min',
    hours: '{{count, number}} h',
    days: '{{count, number}} d',
    weeks: '{{count, number}} wk',
  },
  lead: {
    ...{ label: 'Reminder', none: 'None', atStart: 'When it starts', before: '{{span}} before' },
    usual: 'Usual · {{lead}}',
    calls: {
      title: 'Reminders of calls',
      advice: 'How long before its time a newly planned call reminds. It can be chosen differently for each call.',
      saved: 'Reminders of calls saved',
    },
  },
  beforeStart: '{{span}} before start',
  atStart: 'At start',
  task: {
    day: 'Remind on',
    time: 'At',
    add: 'Add reminder…',
    title: 'Reminder',
    none: 'no reminder',
    set: '{{title}}: reminder {{when}}',
  },
  settings: {
    title: 'Reminders and starting',
    window: 'Show the reminder window when something is due',
    onTop: 'Keep the reminder window above other windows',
    notify: 'Also notify through the computer',
    sound: 'Play a sound',
    dismissPast: 'Automatically dismiss reminders of past appointments',
    startWithSystem: 'Open Khách Quen when the computer starts',
    tray: 'When the window is closed, keep Khách Quen running in the tray',
    hint: 'The reminder window never takes the keyboard away while you type.',
  },
}
