import { createORPCClient, onError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '#shared/api.ts'
import type { desktopApi } from '#shared/desktop.ts'
import { isSignedOut } from './say.ts'

const [dataPort, desktopPort] = await receivePorts()
const listeners = new Set<() => void>()

/** What the program knows: asked of the data thread. */
export const client: ContractRouterClient<Api> = createORPCClient(
  new RPCLink({ port: dataPort, interceptors: [onError(tellIfSignedOut)] }),
)
/** What only the computer's desktop can do: asked of the main process. */
export const desktop: ContractRouterClient<typeof desktopApi> = createORPCClient(new RPCLink({ port: desktopPort }))
/** The same questions as `client`, as options for useQuery and useMutation. */
export const ask = createTanstackQueryUtils(client)

/** Calls back whenever something was refused because nobody is signed in. */
export function whenSignedOut(listener: () => void) {
  listeners.add(listener)
}

function tellIfSignedOut(error: unknown) {
  if (isSignedOut(error)) for (const listener of listeners) listener()
}

/** Asks the preload script for this window's two ports and waits for them. */
function receivePorts() {
  return new Promise<[MessagePort, MessagePort]>((resolve) => {
    window.addEventListener('message', function receive(event) {
      const [data, desktopEnd] = event.ports
      if (event.source !== window || event.data !== 'ports' || !data || !desktopEnd) return
      window.removeEventListener('message', receive)
      data.start()
      desktopEnd.start()
      resolve([data, desktopEnd])
    })
    window.postMessage('ports-please', window.location.origin)
  })
}
