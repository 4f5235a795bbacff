import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannelMain, type MessagePortMain } from 'electron'
import { desktopApi } from '#shared/desktop.ts'
import * as desktop from './desktop.ts'
import { printPage, savePageAsPdf } from './print.ts'

const on = implement(desktopApi).$context<desktop.DesktopContext>()

const router = on.router({
  chooseFile: on.chooseFile.handler(({ context, input }) => desktop.chooseFile(context, input.kind)),
  chooseSaveFile: on.chooseSaveFile.handler(({ context, input }) => desktop.chooseSaveFile(context, input)),
  savePdf: on.savePdf.handler(({ context, input }) =>
    savePageAsPdf(input.page, desktop.pathOf(context, input.file), context.contents),
  ),
  print: on.print.handler(({ context, input }) => printPage(input.page, context.contents)),
  pageReady: on.pageReady.handler(({ context }) => context.pageReady()),
  openLink: on.openLink.handler(({ context, input }) => desktop.openLink(context, input.url)),
  showFile: on.showFile.handler(({ context, input }) => desktop.showFile(context, input)),
  showDataFolder: on.showDataFolder.handler(({ context }) => desktop.showDataFolder(context)),
  version: on.version.handler(() => desktop.version()),
  quit: on.quit.handler(() => desktop.quit()),
})

/** A port on which one window reaches the desktop. */
export function connectDesktop(context: desktop.DesktopContext): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  new RPCHandler(router).upgrade(port1, { context })
  port1.start()
  return port2
}
