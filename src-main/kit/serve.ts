import type { MessagePort } from 'node:worker_threads'
import type { Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Api } from '#shared/api.ts'
import type { EarlyContext } from './procedures.ts'

/** Answers a window's questions on its port until the window goes. */
export function servePort(router: Router<Api, EarlyContext>, port: MessagePort, context: EarlyContext) {
  new RPCHandler(router).upgrade(port, { context })
  port.start()
}
