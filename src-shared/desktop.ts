import { z } from 'zod'
import { fileToken } from './kit/id.ts'
import { command, query } from './kit/procedure.ts'

const chosen = z.object({ file: fileToken, name: z.string(), bytes: z.int() })

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
  /** Shows a saved file in the file manager. */
  showFile: command('anyone').input(fileToken).output(z.void()),
  showBackups: command('anyone').output(z.void()),
  showDataFolder: command('anyone').output(z.void()),
  version: query('anyone').output(z.object({ app: z.string(), electron: z.string() })),
  quit: command('anyone').output(z.void()),
}
