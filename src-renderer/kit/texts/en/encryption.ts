export const encryptionConflicts = {
  'recovery-key-differs': 'Group {{group}} is not as it was printed. Look at the paper again and correct this group.',
  'recovery-key-unreadable': 'This is not a whole recovery key: it has 9 groups of 4 letters or digits.',
  'recovery-key-wrong':
    'This key does not open the data here. It may be an old one that was replaced, or the key of another firm.',
  'already-on': 'Encryption is on already.',
  'not-encrypted': 'Encryption is off.',
  'backup-sealed': 'This backup is encrypted, and what was typed does not open it.',
}

export const encryption = {
  title: 'Encryption',
  switch: 'Encrypt the data',
  what: 'Encryption locks the data on the disk: whoever gets hold of the PC, the disk or a backup can read nothing without a password or the recovery key.',
  honest:
    'Should everybody forget their password and the recovery key be lost, nobody can open the data any more, not even those who made this program.',
  isOn: 'On: nobody can read the data on the disk without a password or the recovery key.',
  isOff: 'The data is not encrypted: whoever gets hold of the PC, the disk or a backup can read it.',
  needsPassword: 'Encryption needs a password. Set your own first.',
  turnOn: 'Turn on encryption…',
  withPassword: 'Set a password and turn on encryption…',
  turnOff: 'Turn off encryption…',
  changeKey: 'Change recovery key…',
  keyFact: 'Recovery key',
  keyAt: 'Printed and typed back on {{when}}',
  keyNone: 'None',
  waitingFact: 'Cannot open yet',
  waiting:
    '{{names}}: right after the program starts, somebody else has to sign in first. Once they have signed in again they can open it themselves.',
  plainFact: 'Older backups',
  plain:
    '{{count, number}} backups from before are not encrypted; whoever has the disk can read them. The program encrypts them bit by bit in quiet moments.',
  work: {
    seal: 'Encrypting the data…',
    unseal: 'Decrypting the data…',
    backups: 'Encrypting the older backups…',
  },
  bar: { off: 'Not encrypted', open: 'Open Encryption in Settings' },
  key: {
    title: 'Recovery key',
    why: 'This key opens the data when a password is forgotten. Print it and keep it in a safe place, not on this PC. In the next step you type it back from the paper.',
    byHand: 'Without a printer, copy it to paper by hand. It will not be shown again.',
    print: 'Print key',
    group: 'Group {{group}}',
    typed: 'Recovery key on the paper',
    typedHint: 'Capitals or not, with dashes or without: all the same.',
    vietnamese: 'There are letters with marks. Turn off the Vietnamese keyboard, then type that group again.',
    typeBack: 'Type the key back from the paper, to be sure that the paper is right and can be read.',
  },
  found: {
    off: 'Without encryption whoever gets hold of the PC, the disk or a backup can read the data. It can be turned on later in Settings → Encryption.',
    go: 'Make the firm',
  },
  wizard: {
    on: 'Turn on encryption',
    change: 'Change recovery key',
    step: 'Step {{step}}/3',
    invited: 'The firm has just got its first password. Now is the time to encrypt the data.',
    how: 'The program gives you a recovery key to print, you type it back, then the data is encrypted. From then on everybody signs in when the program starts. Meanwhile the office waits; a few minutes where there is much data.',
    changeLead:
      'The program makes a new key to print. From the moment you type the new one back, the old one no longer opens the data here.',
    changeOld: 'Backups from before still open with the old key: keep that paper and mark it as old.',
    later: 'Later',
    ownPassword: 'Your password',
    go: 'Turn on encryption',
    goChange: 'Change key',
    done: 'Done. The data and the originals are encrypted.',
    doneBackups: 'Older backups are encrypted bit by bit in quiet moments. Keep the printed key in a safe place.',
    changed: 'The recovery key was changed. The old one no longer opens the data here.',
  },
  off: {
    title: 'Turn off encryption?',
    lead: "Without it whoever gets hold of the PC or the disk can read the firm's data without a password. Meanwhile the office waits.",
    backups:
      'Backups that are encrypted stay so: they open with a password of that time or the recovery key. Do not throw the paper away.',
    go: 'Turn off encryption',
    done: 'Encryption is off.',
  },
  recover: {
    open: 'Forgot your password?',
    title: 'New password',
    lead: 'Take the printed recovery key, type it and choose a new password. If the owner is here, they can also set one for you in Settings → Staff.',
    go: 'Set the password and enter',
  },
  paper: {
    for: 'This key opens the data of {{firm}} in Khách Quen when passwords are forgotten, or when a backup is taken to another PC.',
    keep: 'Keep this paper in a safe, locked place and neither beside nor in the computer: take no photo of it, save it nowhere.',
    honest:
      'Whoever has this key can open the data; if it is lost and everybody has forgotten their password, nobody can, not even those who made the program.',
    madeAt: 'Key made on {{when}}. It counts from the moment it was typed back into the program.',
    use: 'How to use it: press “Forgot your password?” in the sign-in window.',
  },
  unlock: {
    is: 'Encrypted',
    isFact: 'Yes. Opens with a password or the recovery key.',
    fact: 'Encryption',
    ask: 'This backup is encrypted. What opens it?',
    byPassword: "Somebody's password of that time",
    byKey: 'The recovery key on paper',
    who: 'Whose',
    password: 'Password of that time',
    passwordHint: 'The one that person used when the backup was made.',
  },
}
