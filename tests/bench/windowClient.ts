import type { Api } from '#shared/api.ts'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'

/** Our own client, put into the running window from outside, so that its answers are timed where a screen would get them. */
type Client = ContractRouterClient<Api>

async function connect(): Promise<Client> {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function receive(event) {
      const [data] = event.ports
      if (event.data !== 'ports' || !data) return
      window.removeEventListener('message', receive)
      resolve(data)
    })
    window.postMessage('ports-please', location.origin)
  })
  port.start()
  return createORPCClient(new RPCLink({ port }))
}

/** Calls a procedure by its path so often, each time with the next of the inputs, and answers the milliseconds of each call. */
async function time(path: string, inputs: unknown[], runs: number) {
  const client = await connected
  const call = path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as (input: unknown) => Promise<unknown>
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    await call(inputs[run % inputs.length])
    samples.push(performance.now() - from)
  }
  return samples
}

const connected = connect()
Object.assign(globalThis, { timeProcedure: time })
