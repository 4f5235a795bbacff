import type { Page } from '@playwright/test'

/** What a procedure answered: its result, or the code of its failure and, for a CONFLICT, the reason. */
export type Answer<Result = unknown> =
  | { result: Result; failure?: undefined }
  | { failure: { code: string; reason: string | undefined }; result?: undefined }

/** Asks once; a failure is an answer, not an exception. */
export type Ask = <Result>(procedure: string, input?: unknown) => Promise<Answer<Result>>

/** What `openLine` puts into the page. */
export interface PageWithLine {
  askProgram: (procedure: string, input?: unknown) => Promise<Answer>
}

/**
 * Gives the page a line of its own to the data thread (`customers.create`) and to the desktop (`desktop.chooseFile`), past the program's own
 * client and in the words of the wire: what any script in the page could say. In the page it is `askProgram`, see `PageWithLine`.
 */
export async function openLine(page: Page): Promise<{ ask: Ask }> {
  await page.evaluate(layLine)
  return {
    ask: <Result>(procedure: string, input?: unknown) =>
      page.evaluate(([name, value]) => (globalThis as unknown as PageWithLine).askProgram(name, value), [
        procedure,
        input,
      ] as const) as Promise<Answer<Result>>,
  }
}

/** Runs in the page. */
async function layLine() {
  const [data, desktop] = await new Promise<readonly MessagePort[]>((resolve) => {
    window.addEventListener('message', function receive(event) {
      if (event.data !== 'ports') return
      window.removeEventListener('message', receive)
      resolve(event.ports)
    })
    window.postMessage('ports-please', location.origin)
  })
  if (!data || !desktop) throw new Error('the program gave no ports')
  const waiting = new Map<string, (answer: { s?: number; b?: { json?: unknown } }) => void>()
  for (const port of [data, desktop]) {
    port.addEventListener('message', ({ data: text }) => {
      const { i, p } = JSON.parse(text as string) as { i: string; p: { s?: number; b?: { json?: unknown } } }
      waiting.get(i)?.(p)
      waiting.delete(i)
    })
    port.start()
  }
  let lastNumber = 0
  async function askProgram(procedure: string, input?: unknown): Promise<Answer> {
    lastNumber += 1
    const number = String(lastNumber)
    const isDesktop = procedure.startsWith('desktop.')
    const path = procedure.replace('desktop.', '').replaceAll('.', '/')
    const answer = new Promise<{ s?: number; b?: { json?: unknown } }>((resolve) => waiting.set(number, resolve))
    const port = isDesktop ? desktop : data
    port?.postMessage(JSON.stringify({ i: number, p: { u: `/${path}`, b: { json: input } } }))
    const { s: status = 200, b: body } = await answer
    if (status < 400 || !body) return { result: body?.json }
    const { code, data: facts } = body.json as { code: string; data?: { reason?: string } }
    return { failure: { code, reason: facts?.reason } }
  }
  Object.assign(globalThis, { askProgram })
}
