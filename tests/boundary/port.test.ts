import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { EarlyContext } from '#main/kit/procedures.ts'
import { servePort } from '#main/kit/serve.ts'

const answers = {
  plain: {
    name: 'Hoà Phát',
    rows: [
      { id: 1, note: null },
      { id: 2, missing: undefined },
    ],
    isOpen: true,
  },
  odd: { at: new Date(0), rows: [1, undefined, Number.NaN], kinds: new Set(['a']), of: new Map([[1, { big: 2n }]]) },
  nothing: undefined,
}
const router = {
  plain: os.handler(() => answers.plain),
  odd: os.handler(() => answers.odd),
  nothing: os.handler(() => answers.nothing),
}

test('an answer comes out of the port as it went in, plain or not', async () => {
  const { port1, port2 } = new MessageChannel()
  servePort(router as unknown as Parameters<typeof servePort>[0], port1, {} as EarlyContext)
  const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()

  expect(await client.plain()).toEqual(answers.plain)
  expect(await client.odd()).toEqual(answers.odd)
  expect(await client.nothing()).toBeUndefined()

  port1.close()
})
