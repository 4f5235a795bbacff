import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { desktopApi } from '#shared/desktop.ts'
import * as desktop from './desktop.ts'
import { printPage, savePageAsPdf } from './print.ts'
import { workspaceOf } from './workspaces.ts'

const on = implement(desktopApi).$context<desktop.DesktopContext>()

const router = on.router({
  chooseFile: on.chooseFile.handler(({ context, input }) => desktop.chooseFile(context, input.kind)),
  chooseSaveFile: on.chooseSaveFile.handler(({ context, input }) => desktop.chooseSaveFile(context, input)),
  savePdf: on.savePdf.handler(({ context, input }) =>
    savePageAsPdf({ page: input.page, path: desktop.pathOf(context, input.file), asker: context.contents }),
  ),
  print: on.print.handler(({ context, input }) => printPage(input.page, context.contents)),
  chooseFolder: on.chooseFolder.handler(({ context }) => desktop.chooseFolder(context)),
  pageReady: on.pageReady.handler(({ context }) => context.pageReady()),
  pageRefused: on.pageRefused.handler(({ context }) => context.pageRefused()),
  openLink: on.openLink.handler(({ context, input }) => desktop.openLink(context, input.url)),
  newMessage: on.newMessage.handler(({ context }) => context.messages.make()),
  openMessage: on.openMessage.handler(({ context, input }) => context.messages.open(desktop.pathOf(context, input))),
  showFile: on.showFile.handler(({ context, input }) => desktop.showFile(context, input)),
  showBackups: on.showBackups.handler(({ context }) => desktop.showBackups(context)),
  showDataFolder: on.showDataFolder.handler(({ context }) => desktop.showDataFolder(context)),
  settings: on.settings.handler(({ context }) => desktop.settingsNow(context)),
  changeSettings: on.changeSettings.handler(({ context, input }) => desktop.changeSettings(context, input)),
  showReminders: on.showReminders.handler(({ context }) => desktop.showReminders(context)),
  hideReminders: on.hideReminders.handler(({ context }) => desktop.hideReminders(context)),
  wish: on.wish.handler(({ context, input }) => desktop.wishOf(context, input)),
  wishes: on.wishes.handler(({ context, signal }) => context.wishes.listen(workspaceOf(context.contents), signal)),
  version: on.version.handler(() => desktop.version()),
  quit: on.quit.handler(() => desktop.quit()),
})

/** Answers what one window asks of the desktop, until it goes. */
export function serveDesktop(port: MessagePortMain, context: desktop.DesktopContext) {
  new RPCHandler(router).upgrade(port, { context })
  port.start()
}
