import { z } from 'zod'
import { reminderKey } from './features/reminders/schema.ts'
import { fileToken } from './kit/id.ts'
import { command, query, stream } from './kit/procedure.ts'

const chosen = z.object({ file: fileToken, name: z.string(), bytes: z.int() })

/** What somebody wishes of this computer; nothing of the firm. Without a file all is as it says here. */
export const computerSettings = z.object({
  /** In which windows, the tray and the computer's notifications speak. */
  language: z.enum(['vi', 'en']).default('vi'),
  /** A window comes up when something reminds. */
  reminderWindow: z.boolean().default(true),
  /** That window lies over all others. */
  onTop: z.boolean().default(true),
  /** The computer's own notification comes too. */
  notify: z.boolean().default(false),
  sound: z.boolean().default(false),
  /** Appointments that are over remind no longer. */
  dismissPast: z.boolean().default(false),
  startWithSystem: z.boolean().default(false),
  /** A window that is closed goes into the tray. */
  tray: z.boolean().default(false),
})
export type ComputerSettings = z.infer<typeof computerSettings>

const isOn = z.boolean().optional()
const changedSettings = z.object({
  ...{ language: z.enum(['vi', 'en']).optional(), reminderWindow: isOn, onTop: isOn, notify: isOn, sound: isOn },
  ...{ dismissPast: isOn, startWithSystem: isOn, tray: isOn },
})

/** What the window of reminders wishes of the one people work in: open what reminds, note that a call was made, or move it. */
export const wish = z.object({ reminder: reminderKey, deed: z.enum(['open', 'finish', 'replan']) })
export type Wish = z.infer<typeof wish>

/** What only the computer's own desktop can do, answered by the main process. The window holds tokens, never paths. */
export const desktopApi = {
  /** Asks the user for a file to read; null when cancelled. */
  chooseFile: command('anyone')
    .input(z.object({ kind: z.enum(['spreadsheet', 'pdf', 'picture', 'backup', 'package', 'json', 'calendar', 'any']) }))
    .output(chosen.nullable()),
  /** Asks the user where to save; null when cancelled. Without a kind the suggested name says what it is. */
  chooseSaveFile: command('anyone')
    .input(
      z.object({
        suggestedName: z.string().min(1).max(255),
        kind: z.enum(['xlsx', 'csv', 'pdf', 'kqbackup', 'zip', 'vcf', 'ics']).optional(),
      }),
    )
    .output(chosen.omit({ bytes: true }).nullable()),
  /** Asks the user for a folder; null when cancelled. */
  chooseFolder: command('anyone').output(chosen.omit({ bytes: true }).nullable()),
  /** Lays a page of the app out on A4 and writes it as PDF. `page` is a place inside the app such as `/print/month/2026-10`. */
  savePdf: command('anyone')
    .input(z.object({ page: z.string().startsWith('/print/'), file: fileToken }))
    .output(z.object({ bytes: z.int() })),
  /** Lays a page of the app out on A4 and opens the printer dialog. */
  print: command('anyone')
    .input(z.object({ page: z.string().startsWith('/print/') }))
    .output(z.void()),
  /** A page that is to be printed says that it stands as it should be printed. */
  pageReady: command('anyone').output(z.void()),
  /** The same page, when the role of whoever wants it does not print it: the wish then fails with FORBIDDEN. */
  pageRefused: command('anyone').output(z.void()),
  /** Opens a telephone number, an e-mail or a web address in the program the computer has for it. */
  openLink: command('anyone')
    .input(z.object({ url: z.url() }))
    .output(z.void()),
  /** A file of the program's own for a message that is to be sent; it is gone when the program ends. */
  newMessage: command('anyone').output(fileToken),
  /** Opens such a message in the computer's mail program, where it is written on and sent; false where there is none. */
  openMessage: command('anyone').input(fileToken).output(z.boolean()),
  /** Shows a saved file in the file manager. */
  showFile: command('anyone').input(fileToken).output(z.void()),
  showBackups: command('anyone').output(z.void()),
  showDataFolder: command('anyone').output(z.void()),
  settings: query('anyone').output(computerSettings),
  changeSettings: command('anyone').input(changedSettings).output(z.void()),
  /** Opens the window of reminders, with the keyboard in it. */
  showReminders: command('anyone').output(z.void()),
  /** Puts it out of sight. */
  hideReminders: command('anyone').output(z.void()),
  /** From the window of reminders: brings the workspace to the front and has it do something there. */
  wish: command('anyone').input(wish).output(z.void()),
  /** At the workspace: what the window of reminders wishes. */
  wishes: stream('anyone', wish),
  version: query('anyone').output(z.object({ app: z.string(), electron: z.string() })),
  quit: command('anyone').output(z.void()),
}
