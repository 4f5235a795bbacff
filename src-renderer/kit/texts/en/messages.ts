import type { Texts } from '../vi.ts'

export const messages: Texts['messages'] = {
  command: 'Write a message…',
  title: 'Write a message',
  to: 'To',
  template: 'Template',
  noTemplate: 'No template',
  honorific: 'How they are addressed',
  selfAddress: 'How we call ourselves',
  guess: 'Probably {{guess}}',
  onlyHere: 'What is changed here counts for this message only.',
  subject: 'Subject of the e-mail',
  text: 'Text',
  missing: 'Not known, so left out: {{fields}}.',
  size: '{{signs, number}}/{{room, number}} characters · {{messages, number}} SMS',
  plainSize: 'Without accents: {{signs, number}}/{{room, number}} characters · {{messages, number}} SMS',
  copy: 'Copy',
  copyPlain: 'Copy without accents (SMS)',
  openZalo: 'Open Zalo',
  sendMail: 'Send an e-mail',
  copied: 'Message copied',
  copiedPlain: 'Message copied without accents',
  zaloOpened: 'Message copied; paste it into Zalo with Ctrl+V',
  longMail: 'The text is long, so it was copied; paste it into the e-mail with Ctrl+V',
  notCopied: 'Not copied yet. Click into this window and try again.',
  log: 'Add to the timeline',
  logAs: 'Sent by',
  logged: 'Added to the timeline',
  channels: { zalo: 'Zalo', sms: 'SMS', email: 'E-mail' },
  sent: { zalo: 'Sent by Zalo', sms: 'Sent by SMS', email: 'Sent by e-mail' },
  letters: {
    template: 'Template',
    none: 'There is no template of a letter yet. Add one in the settings.',
    place: 'Place',
    day: '{{day}}/{{month}}/{{year}}',
    dayAlone: '{{day}}/{{month}}/{{year}}',
    preview: 'Preview',
    previous: 'Previous letter',
    next: 'Next letter',
    number: 'Letter {{number, number}} of {{count, number}}',
  },
  templates: {
    title: 'Templates of messages and letters',
    lead: 'Templates of the whole office. Words in braces are filled in from each customer; with a capital, as in {Xung_ho}, the value begins with one.',
    add: 'New template',
    edit: 'Edit the template {{name}}',
    remove: 'Delete the template {{name}}',
    removed: 'Template “{{name}}” deleted',
    none: 'No templates yet.',
    new: 'New template',
    change: 'Edit template',
    name: 'Name of the template',
    kind: 'Kind',
    kinds: { message: 'Message', letter: 'Letter' },
    subject: 'Subject',
    text: 'Text of the template',
    fields: 'Fields to put into the text',
  },
}

export const messageConflicts = {
  'message-name-taken': 'There is a template of that name. Choose another one.',
}

/** What is wrong with its text. */
export const messageIssues = {
  'unknown-merge-field': 'There is no field {{name}}. Choose one from the list of fields, or take the braces away.',
}
