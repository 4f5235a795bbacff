import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Api } from '#shared/api.ts'

// Our own client, put into the running window from outside, so that its answers are timed where a screen would get them.

type Call = (input: unknown) => Promise<unknown>

const connected = connect()

async function connect() {
  const ports = await new Promise<readonly MessagePort[]>((resolve) => {
    window.addEventListener('message', function receive(event) {
      if (event.data !== 'ports' || event.ports.length !== 2) return
      window.removeEventListener('message', receive)
      resolve(event.ports)
    })
    window.postMessage('ports-please', location.origin)
  })
  const [data, desktop] = ports.map((port) => {
    port.start()
    return createORPCClient<ContractRouterClient<Api>>(new RPCLink({ port }))
  })
  return { data, desktop }
}

/** `customers.list` or, with `desktop.` before it, one of the desktop's procedures. */
async function procedure(path: string): Promise<Call> {
  const { data, desktop } = await connected
  const [first, ...rest] = path.split('.')
  const [root, names] = first === 'desktop' ? [desktop, rest] : [data, [first, ...rest]]
  return names.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name ?? ''], root) as Call
}

/** Calls a procedure so often, each time with the next of the inputs, and answers the milliseconds of each call. */
async function timeProcedure(path: string, inputs: unknown[], runs: number) {
  const call = await procedure(path)
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    await call(inputs[run % inputs.length])
    samples.push(performance.now() - from)
  }
  return samples
}

Object.assign(globalThis, {
  timeProcedure,
  callProcedure: async (path: string, input: unknown) => (await procedure(path))(input),
})
