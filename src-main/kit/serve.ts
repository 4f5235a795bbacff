import type { MessagePort } from 'node:worker_threads'
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard'
import type { Router } from '@orpc/server'
import { MessagePortHandler } from '@orpc/server/message-port'
import { StandardHandler, StandardRPCCodec, StandardRPCMatcher } from '@orpc/server/standard'
import type { Api } from '#shared/api.ts'
import type { EarlyContext } from './procedures.ts'

/** Answers a window's questions on its port until the window goes. */
export function servePort(router: Router<Api, EarlyContext>, port: MessagePort, context: EarlyContext) {
  const codec = new StandardRPCCodec(new StandardRPCSerializer(new PlainFirst()))
  new MessagePortHandler(new StandardHandler(router, new StandardRPCMatcher(), codec, {})).upgrade(port, { context })
  port.start()
}

/** Answers are JSON as they stand: looking whether one is takes a tenth of the copy that oRPC makes to mark what is not. */
class PlainFirst extends StandardRPCJsonSerializer {
  override serialize(...[data, ...inside]: Parameters<StandardRPCJsonSerializer['serialize']>) {
    if (inside.length > 0 || !isPlain(data)) return super.serialize(data, ...inside)
    return [data, [], [], []] satisfies ReturnType<StandardRPCJsonSerializer['serialize']>
  }
}

/** Whether JSON holds all of a value; a property that is undefined is none, in a list it would become null. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean' || value === undefined
  if (value === null) return true
  if (Array.isArray(value)) return value.every((one) => one !== undefined && isPlain(one))
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const key in value) {
    const one = (value as Record<string, unknown>)[key]
    // Most of what an answer holds, told without a step inside.
    if (typeof one !== 'string' && one !== null && !isPlain(one)) return false
  }
  return true
}
