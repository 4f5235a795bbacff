export const takeaway = {
  title: 'Take your data away',
  lead: "All of the firm's data in one .zip file: to read in Excel, to move to another program, or to open again with Khách Quen on a new PC.",
  sheets: 'Spreadsheets',
  sheetsWhat: 'Customers, contacts, calls, appointments, contracts, staff (Excel and CSV)',
  papers: 'Documents',
  papersWhat: 'Every original, by customer and number of the contract',
  rows: 'Complete data',
  rowsWhat: 'Every row, the bin and the log included; opened again with Khách Quen it is what it was (JSON)',
  leftOut: 'Not in it',
  leftOutWhat: 'Passwords, the key that seals the log, the second place for backups',
  warning:
    'This package can be read without a password: whoever holds the file sees every customer and contract. Keep it somewhere safe.',
  save: 'Write a package…',
  suggested: 'Khách Quen package {{day}}',
  working: 'Writing the package…',
  stop: 'Stop writing',
  saved: '{{name}} was written and read again.',
  savedWhat: '{{rows, number}} rows of data, {{documents, number}} originals, {{size}}.',
  savedLacking: '{{count, number}} originals are missing or damaged on this PC; the table Tài liệu names them.',
  showFile: 'Open folder',
  door: {
    or: 'or',
    choose: 'Open a package…',
    title: 'Open a package',
    made: 'Written',
    owner: 'Owner',
    lacking: 'Missing',
    lackingWhat: '{{count, number}} originals (gone already when it was written)',
    meaning: 'The data of the package will be put on this PC, row by row as it was written.',
    password: 'New password for {{owner}}',
    passwordOptional: 'New password for {{owner}} (may be left empty)',
    passwordHint: 'Old passwords are not in the package. Others can sign in once you have set a password for them in Settings.',
    go: 'Open package',
    reading: 'Reading the package…',
    working: 'Checking and taking in every row…',
    stop: 'Stop',
  },
}

export const takeawayConflicts = {
  'not-a-package': 'This file is no package of Khách Quen.',
  'package-damaged':
    'This package is damaged or was changed and was not opened. Use the very .zip file that was written; do not unpack and pack it again. Nothing was put on this PC.',
  'package-newer':
    'This package was written by a newer Khách Quen. Install the newest version and open it again. Nothing was put on this PC.',
  'package-no-room': 'The disk has no room to open this package. Make room and open it again. Nothing was put on this PC.',
  'password-needed': 'Several people sign in to this firm. Choose a new password for its owner before you open it.',
}
